package org.xianfeng.membership.post;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.access.DeriveAccess;
import org.xianfeng.membership.post.PostHoldingRepository.Holder;
import org.xianfeng.support.time.Time;

/** Works out anew what those who hold certain posts may see, some at a time. */
@ApplicationScoped
class DeriveForHolders {

    /** As many as one transaction may keep from anything else for the moment it takes. */
    static final int AT_ONCE = 500;

    private final PostHoldingRepository holdings;
    private final DeriveAccess access;
    private final Clock clock;

    DeriveForHolders(PostHoldingRepository holdings, DeriveAccess access, Clock clock) {
        this.holdings = holdings;
        this.access = access;
        this.clock = clock;
    }

    /** Of the next ones; answers who is left, if anybody is. */
    @Transactional
    Optional<Holders> next(Holders of) {
        Page page = page(of);
        access.ofPeople(page.people());
        return page.left();
    }

    /** Who the next ones are. */
    @Transactional
    Page page(Holders of) {
        List<Holder> found = holdings.holders(of, Time.today(clock), AT_ONCE);
        return new Page(
                found.stream().map(Holder::personId).distinct().toList(),
                found.size() < AT_ONCE ? Optional.empty() : Optional.of(of.after(found.get(AT_ONCE - 1))));
    }

    /** The next ones, and who comes after them, if anybody does. */
    record Page(List<UUID> people, Optional<Holders> left) {}

    /** Of one of them by herself. */
    @Transactional
    void alone(UUID personId) {
        access.ofPeople(List.of(personId));
    }

    /** She has nothing from her posts until it is known what. */
    @Transactional
    void withhold(UUID personId) {
        access.withholdPosts(personId);
    }
}
