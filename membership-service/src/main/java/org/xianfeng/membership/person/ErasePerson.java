package org.xianfeng.membership.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.access.CloseAccounts;
import org.xianfeng.membership.event.MembershipEvent;
import org.xianfeng.membership.event.PersonErased;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.erasure.Erasable;
import org.xianfeng.support.erasure.Erasures;
import org.xianfeng.support.feed.EventFeed;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/**
 * Forgets somebody who is no member and never was one: what her row says goes, the key to what identifies her is
 * destroyed, for every copy of the row too, and the other services are told. Her id stays, so every count stays true.
 */
@ApplicationScoped
public class ErasePerson implements Erasable {

    private static final long ONCE = 1;

    private final OrganizationRepository organizations;
    private final PersonRepository people;
    private final Erasures erasures;
    private final CloseAccounts accounts;
    private final EventFeed feed;
    private final Clock clock;

    ErasePerson(
            OrganizationRepository organizations,
            PersonRepository people,
            Erasures erasures,
            CloseAccounts accounts,
            EventFeed feed,
            Clock clock) {
        this.organizations = organizations;
        this.people = people;
        this.erasures = erasures;
        this.accounts = accounts;
        this.feed = feed;
        this.clock = clock;
    }

    /** A membership, even one that ended, belongs to the Party's record; a post is ended before its holder is forgotten. */
    @Transactional
    public void erase(UUID id, ErasureRequest request, Scope scope) {
        organizations.shareTree();
        Person person = people.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("person"));
        forget(person, request.reason());
    }

    @Override
    public Act erasing(UUID id) {
        return Act.of("person:erase", "person", id);
    }

    @Override
    public boolean eraseAgain(UUID id, String reason) {
        organizations.shareTree();
        Optional<Person> person = people.lock(id, Scope.EVERYTHING);
        person.ifPresent(broughtBack -> forget(broughtBack, reason));
        return person.isPresent();
    }

    @Override
    public void erasedUnknown(UUID id) {
        tell(id, List.of());
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
        Act act = erasing(id).in(people.placeOf(id)).because(reason);
        people.disappear(id);
        List<UUID> closed = accounts.of(id);
        erasures.erase(act, now);
        person.isErased(now);
        tell(id, closed);
    }

    private void tell(UUID id, List<UUID> closedAccounts) {
        feed.publishDeletion(
                MembershipEvent.PERSON_ERASED, id, ONCE, new PersonErased(id, closedAccounts), closedAccounts);
    }
}
