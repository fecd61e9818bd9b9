package org.xianfeng.membership.person;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.personaldata.Reveal;
import org.xianfeng.support.personaldata.Secret;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Shows what is masked elsewhere, to somebody who may see it and says why; the audit trail keeps who, what and why. */
@ApplicationScoped
public class DisclosePerson {

    private final PersonRepository people;
    private final PersonSecrets secrets;
    private final AuditLog audit;

    DisclosePerson(PersonRepository people, PersonSecrets secrets, AuditLog audit) {
        this.people = people;
        this.secrets = secrets;
        this.audit = audit;
    }

    @Transactional
    public DisclosureView disclose(UUID id, DisclosureRequest request, Scope scope) {
        PersonRow person = people.find(id, scope).orElseThrow(() -> CommonProblem.notFound("person"));
        audit.record(request.saidOf(Act.of("person:disclose", "person", id)).in(person.path()));
        PersonCells cells = person.cells(secrets);
        return new DisclosureView(
                clear(request, DisclosedField.ID_NUMBER, () -> cells.idNumber(person.idNumber())),
                request.fields().contains(DisclosedField.BIRTH_DATE) ? person.birthDate() : null,
                clear(request, DisclosedField.PHONE, () -> cells.phone(person.phone())),
                clear(request, DisclosedField.LANDLINE, () -> cells.landline(person.landline())),
                clear(request, DisclosedField.ADDRESS, () -> cells.address(person.address())));
    }

    /** Null if it was not asked for, or is not known. */
    private static String clear(DisclosureRequest request, DisclosedField field, Supplier<Secret> secret) {
        return request.fields().contains(field)
                ? Optional.ofNullable(secret.get())
                        .map(found -> found.reveal(Reveal.TO_DISCLOSE))
                        .orElse(null)
                : null;
    }
}
