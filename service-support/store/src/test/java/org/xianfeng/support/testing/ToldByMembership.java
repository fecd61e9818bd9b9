package org.xianfeng.support.testing;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.FeedPage;
import org.xianfeng.support.feed.Transactions;
import org.xianfeng.support.feed.follow.Follower;
import org.xianfeng.support.roster.FollowMembership;

/** A feed of membership-service that says what a test wants, followed by the real follower into the real roster. */
public final class ToldByMembership {

    private final UUID epoch = UUID.randomUUID();
    private final List<FeedEvent> events = new ArrayList<>();
    private final Follower follower;

    public ToldByMembership(DataSource dataSource, Clock clock) {
        this.follower = new Follower(
                FollowMembership.SOURCE,
                (position, mark, limit, wait) -> page(position, limit),
                List.of(new FollowMembership()),
                Transactions.of(dataSource),
                clock);
    }

    /** Adds an event: {@code what} is its type without the prefix, for example {@code member.state}. */
    public ToldByMembership event(String what, UUID subject, long version, String data) {
        events.add(new FeedEvent(
                events.size() + 1,
                UUID.randomUUID(),
                "org.xianfeng.membership." + what,
                what.substring(0, what.indexOf('.')),
                subject,
                version,
                Instant.EPOCH,
                data));
        return this;
    }

    /** An organisation that exists from 2020 on, below a parent or at the top. */
    public ToldByMembership organization(UUID id, long version, String kind, String name, UUID parent, String path) {
        return event(
                "organization.state",
                id,
                version,
                """
                {"id": "%s", "version": %d, "kind": "%s", "name": "%s", "existsFrom": "2020-01-01",
                 "recordingStartsOn": "2020-01-01",
                 "placements": [{"parentId": %s, "path": "%s", "from": "2020-01-01"}]}
                """
                        .formatted(id, version, kind, name, parent == null ? "null" : "\"" + parent + "\"", path));
    }

    /** A full member with a vote, in one branch since 2020. */
    public ToldByMembership member(UUID id, UUID person, long version, String name, UUID branch) {
        return event(
                "member.state",
                id,
                version,
                """
                {"memberId": "%s", "personId": "%s", "displayName": "%s", "version": %d,
                 "affiliations": [{"branchId": "%s", "from": "2020-01-01"}],
                 "states": [{"state": "NORMAL", "stage": "FULL", "from": "2020-01-01"}],
                 "votingRights": [{"from": "2020-01-01"}], "posts": []}
                """
                        .formatted(id, person, name, version, branch));
    }

    /** An account with one entry because of a grant, since 2020. */
    public ToldByMembership access(
            UUID account, long version, String issuer, String subject, UUID person, String role, UUID organization) {
        return event(
                "access.state",
                account,
                version,
                """
                {"issuer": "%s", "subject": "%s", "accountId": "%s", "personId": "%s", "version": %d,
                 "entries": [{"role": "%s", "organizationId": "%s", "from": "2020-01-01",
                              "because": {"kind": "GRANT", "id": "%s"}}]}
                """
                        .formatted(issuer, subject, account, person, version, role, organization, account));
    }

    /** Lets the roster follow up to here. */
    public ToldByMembership follow() {
        try {
            while (follower.step(Duration.ZERO) == Follower.Step.APPLIED) {
                continue;
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who reads it. */
    public Follower follower() {
        return follower;
    }

    private FeedPage page(long position, int limit) {
        List<FeedEvent> page = events.stream()
                .filter(event -> event.position() > position)
                .limit(limit)
                .toList();
        long next = page.isEmpty() ? events.size() : page.get(page.size() - 1).position();
        return new FeedPage(epoch, events.size(), next, null, page);
    }
}
