package org.xianfeng.membership.member;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.member.AdmitMember.Admission;
import org.xianfeng.membership.person.RegisterPerson;
import org.xianfeng.membership.person.RegisterPerson.Registration;
import org.xianfeng.support.scope.Scope;

/** Records a member whose person is not recorded yet: both, or neither. */
@ApplicationScoped
public class RecordMember {

    private final RegisterPerson register;
    private final AdmitMember admit;

    RecordMember(RegisterPerson register, AdmitMember admit) {
        this.register = register;
        this.admit = admit;
    }

    /** A membership, and whose it is. */
    public record Recorded(UUID id, UUID personId) {}

    /** Somebody who is recorded already becomes a member. */
    @Transactional
    Recorded known(Admission admission, Scope members) {
        return new Recorded(admit.admit(admission, members), admission.personId());
    }

    /** Somebody new is recorded, and is a member. */
    @Transactional
    Recorded unknown(Registration person, Admission admission, Scope people, Scope members) {
        UUID personId = register.register(person, people);
        return new Recorded(admit.admit(admission.of(personId), members), personId);
    }
}
