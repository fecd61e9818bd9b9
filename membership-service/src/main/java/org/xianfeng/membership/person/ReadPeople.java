package org.xianfeng.membership.person;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.person.PersonHistory.CorrectionRow;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.personaldata.PersonKey;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.support.scope.Scope;

/** Answers who is recorded within the caller's scope, numbers masked. */
@ApplicationScoped
public class ReadPeople {

    private final PersonRepository people;
    private final PersonSecrets secrets;
    private final PersonHistory history;
    private final CurrentAccess access;

    ReadPeople(PersonRepository people, PersonSecrets secrets, PersonHistory history, CurrentAccess access) {
        this.people = people;
        this.secrets = secrets;
        this.history = history;
        this.access = access;
    }

    /** A person and the version of what is recorded of her. */
    record Read(long version, PersonView view) {}

    @Transactional
    Read one(UUID id) {
        PersonRow row = people.find(id, scope()).orElseThrow(() -> CommonProblem.notFound("person"));
        return new Read(row.version(), row.view(secrets, disclosing()));
    }

    @Transactional
    Page<PersonView> page(PersonFilter filter, Window<PersonRow> window) {
        Scope disclosing = disclosing();
        Page<PersonView> page = window.page(people.list(filter, scope(), window), row -> row.view(secrets, disclosing));
        return window.counts() ? page.counted(people.count(filter, scope(), window)) : page;
    }

    @Transactional
    Page<PersonCorrectionView> corrections(UUID id, Window<CorrectionRow> window) {
        people.pathOf(id, scope()).orElseThrow(() -> CommonProblem.notFound("person"));
        PersonKey key = history.keyOf(id);
        Page<PersonCorrectionView> page = window.page(history.list(id, window), row -> history.view(key, row));
        return window.counts() ? page.counted(history.count(id, window)) : page;
    }

    private Scope scope() {
        return access.scope("person:read");
    }

    private Scope disclosing() {
        return access.scope("person:disclose");
    }
}
