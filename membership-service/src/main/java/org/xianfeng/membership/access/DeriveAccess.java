package org.xianfeng.membership.access;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
 * changed one of them. The result is what this service and, through its event, every other one goes by; "why can X see
 * Y" reads the same lines.
 */
@ApplicationScoped
public class DeriveAccess {

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final Instance<AccessFacts> facts;
    private final AccessEntries entries;
    private final SqlSession sql;
    private final EventFeed feed;

    DeriveAccess(
            AccountRepository accounts,
            GrantRepository grants,
            @Any Instance<AccessFacts> facts,
            AccessEntries entries,
            SqlSession sql,
            EventFeed feed) {
        this.accounts = accounts;
        this.grants = grants;
        this.facts = facts;
        this.entries = entries;
        this.sql = sql;
        this.feed = feed;
    }

    /** Of every account of the person, whose lock the caller has; call it after the fact is flushed. */
    public void ofPerson(UUID personId) {
        derive(accounts.lockOf(List.of(personId)));
    }

    /**
     * Of every account of these people, in as many statements as for one; no more people than one transaction should
     * lock the accounts of. Their own locks are not needed: whoever records a fact of one of them derives after this,
     * or was before it.
     */
    public void ofPeople(Collection<UUID> people) {
        if (!people.isEmpty()) {
            derive(accounts.lockOf(people));
        }
    }

    /**
     * Whoever appoints to a post, or opens an account, shares this lock until the transaction ends; whoever changes
     * what follows from posts has it alone. Without it what is being added while a rule changes would keep the access
     * from before. A fact and an account at once are kept apart by the lock of the person, which comes before this one.
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

    /**
     * Locks the account, so that two changes at once derive one after the other. A closed one was told of for the last
     * time.
     */
    public void of(UUID accountId) {
        Account account = accounts.lock(accountId).orElseThrow();
        if (account.isOpen()) {
            derive(List.of(account));
        }
    }

    /** What it gave is over, and whose it was is no longer said. */
    void nothing(Account closed) {
        entries.rewrite(Map.of(closed.id(), List.of()));
        feed.publishAll(MembershipEvent.ACCESS_STATE, List.of(told(closed, null, List.of())));
    }

    /** What the facts about a person give any account of hers. */
    List<Given> about(UUID personId) {
        return about(List.of(personId)).getOrDefault(personId, List.of());
    }

    /** What grants, and the facts about its person, give the account. */
    List<Given> given(Account account) {
        return given(List.of(account)).get(account.id());
    }

    /**
     * Leaves every account of the person without what her posts give, for as long as that cannot be worked out: she had
     * rather too little than too much. Whatever is derived of her next gives it back. Her own lock is not needed, since
     * no fact is read: that of the accounts is enough.
     */
    public void withholdPosts(UUID personId) {
        List<Account> open = accounts.lockOf(List.of(personId));
        Map<UUID, Set<Given>> before = entries.of(open.stream().map(Account::id).toList());
        keep(
                open,
                open.stream().collect(toMap(Account::id, account -> before.getOrDefault(account.id(), Set.of()).stream()
                        .filter(line -> line.because().kind() != Because.Kind.POST)
                        .toList())));
    }

    /** They are locked by then. */
    private void derive(List<Account> open) {
        if (!open.isEmpty()) {
            keep(open, given(open));
        }
    }

    /** Writes and tells what differs from before, and of an account that is new. */
    private void keep(List<Account> open, Map<UUID, List<Given>> given) {
        Map<UUID, Set<Given>> before = entries.of(given.keySet());
        List<Account> changed = open.stream()
                .filter(account -> account.isUntold()
                        || !before.getOrDefault(account.id(), Set.of()).equals(Set.copyOf(given.get(account.id()))))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        entries.rewrite(changed.stream().collect(toMap(Account::id, account -> given.get(account.id()))));
        sql.inBatches(() -> feed.publishAll(
                MembershipEvent.ACCESS_STATE,
                changed.stream()
                        .map(account -> told(account, account.personId().orElse(null), given.get(account.id())))
                        .toList()));
    }

    private Map<UUID, List<Given>> given(List<Account> of) {
        Map<UUID, List<Given>> granted = grants.of(of.stream().map(Account::id).toList()).stream()
                .collect(groupingBy(Grant::accountId, mapping(DeriveAccess::givenBy, toList())));
        Map<UUID, List<Given>> about = about(of.stream()
                .flatMap(account -> account.personId().stream())
                .distinct()
                .toList());
        return of.stream().collect(toMap(Account::id, account -> Stream.concat(
                        granted.getOrDefault(account.id(), List.of()).stream(),
                        account.personId().stream().flatMap(person -> about.getOrDefault(person, List.of()).stream()))
                .toList()));
    }

    private Map<UUID, List<Given>> about(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : facts.stream()
                        .flatMap(source -> source.about(people).entrySet().stream())
                        .collect(groupingBy(
                                Map.Entry::getKey, flatMapping(entry -> entry.getValue().stream(), toList())));
    }

    private static Given givenBy(Grant grant) {
        return new Given(
                grant.role(),
                grant.organizationId(),
                null,
                grant.validFrom(),
                grant.validUntil(),
                new Because(Because.Kind.GRANT, grant.id()));
    }

    private static EventFeed.State told(Account account, UUID person, List<Given> given) {
        long version = account.derive();
        UUID member = given.stream()
                .map(Given::memberId)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
        AccessState state = new AccessState(
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
        return new EventFeed.State(account.id(), version, state);
    }
}
