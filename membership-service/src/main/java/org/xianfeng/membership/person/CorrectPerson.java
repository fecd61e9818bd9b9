package org.xianfeng.membership.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.conditional.IfMatch;
import org.xianfeng.support.patch.MergePatch;
import org.xianfeng.support.patch.MergePatches;
import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.PhoneNumber;
import org.xianfeng.support.personaldata.PostalAddress;
import org.xianfeng.support.personaldata.Secret;
import org.xianfeng.support.personaldata.SecretText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Corrects what is recorded of a person, and keeps what was there before. */
@ApplicationScoped
public class CorrectPerson {

    private final PersonRepository people;
    private final PersonSecrets secrets;
    private final PersonHistory history;
    private final MergePatches patches;
    private final AuditLog audit;
    private final Event<PersonRenamed> renamed;
    private final Event<BirthDateCorrected> born;
    private final Clock clock;

    CorrectPerson(
            PersonRepository people,
            PersonSecrets secrets,
            PersonHistory history,
            MergePatches patches,
            AuditLog audit,
            Event<PersonRenamed> renamed,
            Event<BirthDateCorrected> born,
            Clock clock) {
        this.people = people;
        this.secrets = secrets;
        this.history = history;
        this.patches = patches;
        this.audit = audit;
        this.renamed = renamed;
        this.born = born;
        this.clock = clock;
    }

    /** What the patch does not name stays; the identity number decides sex and date of birth. */
    @Transactional
    public void correct(UUID id, IfMatch match, MergePatch patch, Scope scope) {
        Person person = people.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("person"));
        match.require(person.version());
        PersonCorrection wanted = patches.apply(patch, PersonCorrection.of(person));
        PersonCorrection.refuseRemovals(patch);
        Instant now = clock.instant();
        Correction correction = new Correction(person, secrets.toWrite(id, now), scope, now);
        correction.identify(wanted);
        correction.name(wanted.name());
        if (patch.changes().has("phone")) {
            correction.phone(wanted.phone());
        }
        if (patch.changes().has("landline")) {
            correction.landline(wanted.landline());
        }
        if (patch.changes().has("address")) {
            correction.address(wanted.address());
        }
        correction.ethnicGroup(wanted.ethnicGroup());
        correction.education(wanted.education());
        correction.number(wanted.externalCode());
        correction.close();
    }

    /** One run, which notes what it changed. */
    private final class Correction {

        private final Person person;
        private final PersonCells cells;
        private final Scope scope;
        private final Instant now;
        private final List<String> changed = new ArrayList<>();

        Correction(Person person, PersonCells cells, Scope scope, Instant now) {
            this.person = person;
            this.cells = cells;
            this.scope = scope;
            this.now = now;
        }

        void identify(PersonCorrection wanted) {
            IdNumber current = person.idNumber(cells);
            IdNumber number = wanted.idNumber() == null ? current : wanted.idNumber();
            Contradictions.refuse(wanted.sex(), wanted.birthDate(), number);
            if (number.equals(current)) {
                return;
            }
            byte[] hash = secrets.hash(number);
            people.requireUnregistered(hash, scope);
            keepDigests(CorrectedField.ID_NUMBER, current, number);
            if (number.sex() != person.sex()) {
                keep(CorrectedField.SEX, person.sex().name(), number.sex().name());
            }
            boolean bornOnAnotherDay = !number.birthDate().equals(person.birthDate());
            if (bornOnAnotherDay) {
                keepDigests(
                        CorrectedField.BIRTH_DATE,
                        SecretText.of(person.birthDate().toString()),
                        SecretText.of(number.birthDate().toString()));
            }
            person.isIdentifiedBy(number, hash, cells);
            if (bornOnAnotherDay) {
                born.fire(new BirthDateCorrected(person.id(), number.birthDate()));
            }
        }

        void name(String name) {
            if (!name.equals(person.name())) {
                keep(CorrectedField.NAME, person.name(), name);
                person.isCalled(name);
            }
        }

        void phone(PhoneNumber phone) {
            PhoneNumber current = person.phone(cells).orElse(null);
            if (!Objects.equals(phone, current)) {
                keepDigests(CorrectedField.PHONE, current, phone);
                person.isReachedAt(phone, cells);
            }
        }

        void landline(PhoneNumber landline) {
            PhoneNumber current = person.landline(cells).orElse(null);
            if (!Objects.equals(landline, current)) {
                keepDigests(CorrectedField.LANDLINE, current, landline);
                person.isReachedByLandline(landline, cells);
            }
        }

        void address(PostalAddress address) {
            PostalAddress current = person.address(cells).orElse(null);
            if (!Objects.equals(address, current)) {
                keepDigests(CorrectedField.ADDRESS, current, address);
                person.livesAt(address, cells);
            }
        }

        void ethnicGroup(String code) {
            String current = person.ethnicGroup().orElse(null);
            if (!Objects.equals(code, current)) {
                keep(CorrectedField.ETHNIC_GROUP, current, code);
                person.isOfEthnicGroup(code);
            }
        }

        void education(String code) {
            String current = person.education().orElse(null);
            if (!Objects.equals(code, current)) {
                keep(CorrectedField.EDUCATION, current, code);
                person.hasEducation(code);
            }
        }

        void number(String externalCode) {
            if (!Objects.equals(externalCode, person.externalCode().orElse(null))) {
                people.requireFree(person.keeperId(), externalCode);
                changed.add("EXTERNAL_CODE");
                person.isNumbered(externalCode);
            }
        }

        void close() {
            if (changed.isEmpty()) {
                return;
            }
            person.changed(now);
            people.flush();
            audit.record(Act.of("person:update", "person", person.id())
                    .in(people.placeOf(person.id()))
                    .with("fields", changed));
            if (changed.contains(CorrectedField.NAME.name())) {
                renamed.fire(new PersonRenamed(person.id())); // members before people, as a move writes them
                people.showName(person);
            }
        }

        private void keep(CorrectedField field, String from, String to) {
            history.keep(cells.key(), field, from, to, now);
            changed.add(field.name());
        }

        private void keepDigests(CorrectedField field, Secret from, Secret to) {
            history.keepDigests(cells.key(), field, from, to, now);
            changed.add(field.name());
        }
    }
}
