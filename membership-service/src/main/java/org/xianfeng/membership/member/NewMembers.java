package org.xianfeng.membership.member;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.member.RecordMember.Recorded;
import org.xianfeng.membership.person.Attempts;
import org.xianfeng.membership.person.PersonRequest;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.batch.BatchWork;
import org.xianfeng.support.batch.OneTransaction;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.CurrentAccess;

/** Requests for new members, alone or in a list: what the caller may do and how she is watched is the same for both. */
@ApplicationScoped
class NewMembers implements BatchWork<MemberRequest, Recorded> {

    private final RecordMember record;
    private final MembershipRepository memberships;
    private final Attempts attempts;
    private final CurrentAccess access;

    NewMembers(RecordMember record, MembershipRepository memberships, Attempts attempts, CurrentAccess access) {
        this.record = record;
        this.memberships = memberships;
        this.attempts = attempts;
        this.access = access;
    }

    /** What the body asks for decides which further permissions it needs. */
    Recorded one(MemberRequest request) {
        AdmitMember.Admission admission = request.admission();
        if (request.state() != null) {
            access.require("member:update");
        }
        if (request.person() == null) {
            return record.known(admission, access.scope("member:create"));
        }
        access.require("person:create");
        return record.unknown(
                request.person().registration(),
                admission,
                access.scope("person:create"),
                access.scope("member:create"));
    }

    /** Runs a request outside a transaction; one that names an identity number may tell whether that is registered. */
    <T> T watched(MemberRequest request, Supplier<T> attempt) {
        PersonRequest person = request.person();
        return person == null
                ? attempt.get()
                : attempts.withIdNumber(Act.of("person:create", "organization", person.keeperId()), attempt);
    }

    /** By the number that her keeper gave the membership, or else by that of the person. */
    @Override
    public Optional<Recorded> known(MemberRequest item) {
        PersonRequest person = item.person();
        if (item.externalCode() == null) {
            return person == null || person.externalCode() == null
                    ? Optional.empty()
                    : memberships.ofPersonNumbered(
                            person.keeperId(), person.externalCode(), access.scope("member:read"));
        }
        if (person != null) {
            return memberships.numbered(person.keeperId(), item.externalCode(), access.scope("member:read"));
        }
        return item.personId() == null
                ? Optional.empty()
                : memberships.numberedByKeeperOf(item.personId(), item.externalCode(), access.scope("member:read"));
    }

    @Override
    public void requireSeen(Collection<UUID> made) {
        if (memberships.countWithin(made, access.scope("member:read")) < made.size()) {
            throw CommonProblem.notFound("member");
        }
    }

    @Override
    public Refused taken(MemberRequest item, Recorded known) {
        return item.externalCode() == null
                ? CommonProblem.externalCodeTaken("person", item.person().externalCode())
                : CommonProblem.externalCodeTaken("member", item.externalCode());
    }

    @Override
    public Recorded make(MemberRequest item, OneTransaction transaction) {
        return watched(item, () -> transaction.run(() -> one(item)));
    }
}
