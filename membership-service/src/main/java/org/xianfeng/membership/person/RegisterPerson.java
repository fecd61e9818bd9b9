package org.xianfeng.membership.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.Sex;
import org.xianfeng.support.scope.Scope;

/**
 * Records a person once: whose identity number is registered anywhere is refused, with not a word about where, unless she
 * is within the scope. It looks for the number in one index that knows no scope, so time does not tell either.
 */
@ApplicationScoped
public class RegisterPerson {

    private final PersonRepository people;
    private final OrganizationRepository organizations;
    private final PersonSecrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    RegisterPerson(
            PersonRepository people,
            OrganizationRepository organizations,
            PersonSecrets secrets,
            AuditLog audit,
            Clock clock) {
        this.people = people;
        this.organizations = organizations;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who is to be recorded.
     *
     * @param keeperId the organisation that records her
     * @param sex null when only the identity number says it
     * @param birthDate null when only the identity number says it
     */
    public record Registration(
            UUID keeperId,
            String externalCode,
            String name,
            IdNumber idNumber,
            Sex sex,
            LocalDate birthDate,
            Particulars particulars) {}

    @Transactional
    public UUID register(Registration registration, Scope scope) {
        organizations.shareTree();
        String path = organizations.placeForMore(registration.keeperId(), scope);
        Contradictions.refuse(registration.sex(), registration.birthDate(), registration.idNumber());
        byte[] hash = secrets.hash(registration.idNumber());
        people.requireNew(hash, registration.keeperId(), registration.externalCode(), scope);
        Instant now = clock.instant();
        Person person = Person.registered(Ids.next(), registration.keeperId(), now);
        PersonCells cells = secrets.ofNew(person.id(), now);
        person.isCalled(registration.name());
        person.isNumbered(registration.externalCode());
        person.isIdentifiedBy(registration.idNumber(), hash, cells);
        Particulars particulars = registration.particulars();
        person.isReachedAt(particulars.phone(), cells);
        person.isReachedByLandline(particulars.landline(), cells);
        person.livesAt(particulars.address(), cells);
        person.isOfEthnicGroup(particulars.ethnicGroup());
        person.hasEducation(particulars.education());
        people.persist(person);
        people.appear(person, path);
        audit.record(Act.of("person:create", "person", person.id()).in(path));
        return person.id();
    }
}
