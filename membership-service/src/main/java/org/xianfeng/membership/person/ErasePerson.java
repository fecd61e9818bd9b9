package org.xianfeng.membership.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.access.CloseAccounts;
import org.xianfeng.membership.event.MembershipEvent;
import org.xianfeng.membership.event.PersonErased;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.feed.EventFeed;
import org.xianfeng.support.personaldata.PersonKeys;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/**
 * Forgets somebody who is no member and never was one: what her row says goes, the key to what identifies her is
 * destroyed, for every copy of the row too, and the other services are told. Her id stays, so every count stays true.
 */
@ApplicationScoped
public class ErasePerson {

    private static final long ONCE = 1;
    private static final String RESTORED_BACKUP = "RESTORED_BACKUP";

    private final PersonRepository people;
    private final PersonKeys keys;
    private final CloseAccounts accounts;
    private final AuditLog audit;
    private final EventFeed feed;
    private final Event<PersonErased> erased;
    private final Clock clock;

    ErasePerson(
            PersonRepository people,
            PersonKeys keys,
            CloseAccounts accounts,
            AuditLog audit,
            EventFeed feed,
            Event<PersonErased> erased,
            Clock clock) {
        this.people = people;
        this.keys = keys;
        this.accounts = accounts;
        this.audit = audit;
        this.feed = feed;
        this.erased = erased;
        this.clock = clock;
    }

    /** A membership, even one that ended, belongs to the Party's record; a post is ended before its holder is forgotten. */
    @Transactional
    public void erase(UUID id, ErasureRequest request, Scope scope) {
        Person person = people.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("person"));
        forget(person, request.reason());
    }

    /**
     * Erases again whom a backup from before her erasure brought back. Whom it does not know either is told to be erased
     * all the same, so that her id means nobody in every service; whoever is a member or holds a post by now stays.
     */
    @Transactional
    public ErasureOutcome again(UUID id, String note) {
        String reason = ErasureRequest.reason(RESTORED_BACKUP, note);
        Optional<Person> person = people.lock(id, Scope.EVERYTHING);
        if (person.isPresent()) {
            forget(person.get(), reason);
            return ErasureOutcome.ERASED;
        }
        if (keys.isErased(id)) {
            return ErasureOutcome.ALREADY_ERASED;
        }
        audit.record(Act.of("person:erase", "person", id).because(reason));
        keys.destroy(id, clock.instant());
        tell(id, List.of());
        return ErasureOutcome.NOT_RECORDED;
    }

    private void forget(Person person, String reason) {
        UUID id = person.id();
        Instant now = clock.instant();
        if (people.isMember(id)) {
            throw Refused.because(MembershipProblem.MEMBERS_ARE_NOT_ERASED);
        }
        if (people.holdsPost(id, Time.dayOf(now))) {
            throw Refused.because(MembershipProblem.HOLDS_A_POST);
        }
        audit.record(Act.of("person:erase", "person", id).in(people.placeOf(id)).because(reason));
        List<UUID> closed = accounts.of(id);
        keys.destroy(id, now);
        person.isErased(now);
        people.disappear(id);
        tell(id, closed);
    }

    private void tell(UUID id, List<UUID> closedAccounts) {
        PersonErased event = new PersonErased(id, closedAccounts);
        erased.fire(event);
        feed.publishDeletion(MembershipEvent.PERSON_ERASED, id, ONCE, event, closedAccounts);
    }
}
