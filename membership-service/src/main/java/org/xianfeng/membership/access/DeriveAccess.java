package org.xianfeng.membership.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.xianfeng.membership.access.AccessFacts.Given;
import org.xianfeng.membership.event.AccessState;
import org.xianfeng.membership.event.MembershipEvent;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.feed.EventFeed;
import org.xianfeng.support.scope.AccessEntry.Because;

/**
 * Works out what an account may see from grants and from the facts recorded about its person, in the transaction that
 * changed one of them. The result is what this service and, through its event, every other one goes by; "why can X see Y"
 * reads the same lines.
 */
@ApplicationScoped
public class DeriveAccess {

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final Instance<AccessFacts> facts;
    private final SqlSession sql;
    private final EventFeed feed;

    DeriveAccess(
            AccountRepository accounts,
            GrantRepository grants,
            @Any Instance<AccessFacts> facts,
            SqlSession sql,
            EventFeed feed) {
        this.accounts = accounts;
        this.grants = grants;
        this.facts = facts;
        this.sql = sql;
        this.feed = feed;
    }

    /** Of every account of the person, whose lock the caller has; call it after the fact is flushed. */
    public void ofPerson(UUID personId) {
        accounts.idsOf(personId).forEach(this::of);
    }

    /** Of every account of these people. */
    public void ofPeople(Collection<UUID> people) {
        accounts.idsOf(people).forEach(this::of);
    }

    /**
     * Whoever appoints to a post, or opens an account, shares this lock until the transaction ends; whoever changes what
     * follows from posts has it alone. Without it what is being added while a rule changes would keep the access from
     * before. A fact and an account at once are kept apart by the lock of the person, which comes before this one.
     */
    public void shareRules() {
        sql.query("select cast(pg_advisory_xact_lock_shared(hashtext('access-rules')) as text) as locked")
                .first(row -> true);
    }

    /** See {@link #shareRules()}; who is concerned is looked up after it. */
    public void lockRules() {
        sql.query("select cast(pg_advisory_xact_lock(hashtext('access-rules')) as text) as locked")
                .first(row -> true);
    }

    /** Locks the account, so that two changes at once derive one after the other. A closed one was told of for the last time. */
    public void of(UUID accountId) {
        Account account = accounts.lock(accountId).orElseThrow();
        if (account.isOpen()) {
            write(account, account.personId().orElse(null), given(account));
        }
    }

    /** What it gave is over, and whose it was is no longer said. */
    void nothing(Account closed) {
        write(closed, null, List.of());
    }

    /** What the facts about a person give any account of hers. */
    List<Given> about(UUID personId) {
        return facts.stream().flatMap(source -> source.about(personId).stream()).toList();
    }

    /** What grants, and the facts about its person, give the account. */
    List<Given> given(Account account) {
        List<Given> given = new ArrayList<>();
        grants.of(account.id())
                .forEach(grant -> given.add(new Given(
                        grant.role(),
                        grant.organizationId(),
                        null,
                        grant.validFrom(),
                        grant.validUntil(),
                        new Because(Because.Kind.GRANT, grant.id()))));
        account.personId().ifPresent(person -> given.addAll(about(person)));
        return given;
    }

    private void write(Account account, UUID person, List<Given> given) {
        rewrite(account.id(), given);
        long version = account.derive();
        feed.publish(MembershipEvent.ACCESS_STATE, account.id(), version, stateOf(account, person, version, given));
    }

    private void rewrite(UUID accountId, List<Given> given) {
        sql.change("delete from access_entry where account_id = :account")
                .bind("account", accountId)
                .execute();
        for (Given line : given) {
            sql.change(
                            """
                            insert into access_entry (account_id, role, organization_id, member_id, valid_from,
                                                      valid_until, because_kind, because_id)
                            values (:account, :role, :organization, :member, :from, :until, :kind, :because)
                            """)
                    .bind("account", accountId)
                    .bind("role", line.role().name())
                    .bind("organization", line.organizationId())
                    .bind("member", line.memberId(), UUID.class)
                    .bind("from", line.from())
                    .bind("until", line.until(), LocalDate.class)
                    .bind("kind", line.because().kind().name())
                    .bind("because", line.because().id())
                    .execute();
        }
    }

    private static AccessState stateOf(Account account, UUID person, long version, List<Given> given) {
        UUID member = given.stream()
                .map(Given::memberId)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
        return new AccessState(
                account.issuer(),
                account.subject(),
                account.id(),
                person,
                member,
                version,
                given.stream()
                        .map(line -> new AccessState.Entry(
                                line.role(),
                                line.organizationId(),
                                line.from(),
                                line.until(),
                                new AccessState.Because(
                                        line.because().kind(), line.because().id())))
                        .toList());
    }
}
