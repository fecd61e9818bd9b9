package org.xianfeng.activity.attendance;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.directory.ExpectedMembers;
import org.xianfeng.activity.directory.ExpectedMembers.Difference;
import org.xianfeng.activity.directory.ExpectedMembers.Headcount;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.id.Ids;

/**
 * Who was expected, by the roster of those hosts that answer for the activity. It is read once, when the activity is
 * recorded as held, and kept: neither a correction of the roster nor whoever is entered later changes what is counted. A
 * host that joins adds its own. Only a stated reason lets all of it be read anew. Where nobody is due there is nothing to read.
 *
 * <p>Lines follow what was read last: whoever is on the sheet is due, and counted for a vote, if she is among those
 * expected, whenever she was entered. What a line tells of her branch, her stage and her vote stays as it was found when she
 * was entered, whatever is read afterwards.
 */
@ApplicationScoped
public class HostRosters {

    private final ExpectedMembers expected;
    private final SqlSession sql;

    HostRosters(ExpectedMembers expected, SqlSession sql) {
        this.expected = expected;
        this.sql = sql;
    }

    /** What is expected of these members, who is left out of the answer is not; of nobody before the roster was read. */
    Map<UUID, Expectation> among(Collection<UUID> members, UUID activityId) {
        Map<UUID, Expectation> found = new HashMap<>();
        if (!members.isEmpty()) {
            sql.query(
                            """
                            select member_id, voting_right from expected_member
                             where activity_id = :activity and member_id in (:members)
                            """)
                    .bind("activity", activityId)
                    .bind("members", members)
                    .list(row -> Map.entry(
                            row.get("member_id", UUID.class),
                            Expectation.of(true, row.get("voting_right", Boolean.class))))
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return found;
    }

    /**
     * Reads the roster for what is recorded as held, if that was not done before; part of the transaction that holds the
     * activity's lock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void readOnce(Occasion occasion, UUID readBy, Instant now) {
        if (occasion.due().expectsSomebody() && last(occasion.activityId()).isEmpty()) {
            Headcount found = keep(occasion, occasion.hosts());
            note(new Reading(occasion.activityId(), ReadingCause.HELD, null, null, found, readBy, now));
        }
    }

    /** Another host answers for what was held: who was expected of it is added, those who were entered already too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void joinedBy(UUID host, Occasion occasion, UUID readBy, Instant now) {
        if (!occasion.due().expectsSomebody()) {
            return;
        }
        Headcount before = last(occasion.activityId()).orElse(Headcount.NOBODY);
        Headcount after = before.plus(keep(occasion, List.of(host)));
        note(new Reading(occasion.activityId(), ReadingCause.HOST_JOINED, host, null, after, readBy, now));
    }

    /** Reads the roster of all hosts again, because what was read is known to be wrong; what it came to stays on record. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID readAnew(Occasion occasion, String reason, UUID readBy, Instant now) {
        expected.forget(occasion.activityId());
        Headcount found = keep(occasion, occasion.hosts());
        return note(new Reading(occasion.activityId(), ReadingCause.READ_ANEW, null, reason, found, readBy, now));
    }

    /** How the roster speaks of that day by now; empty if it says what was read, or was not read yet. */
    public Optional<RosterCorrectedSince> correctedSince(Occasion occasion) {
        if (last(occasion.activityId()).isEmpty()) {
            return Optional.empty();
        }
        Difference found = expected.difference(occasion.activityId(), occasion.due(), occasion.hosts(), occasion.day());
        return Optional.of(new RosterCorrectedSince(found.came(), found.left(), found.changed(), found.changedVote()))
                .filter(corrected -> !corrected.saysTheSame());
    }

    private Headcount keep(Occasion occasion, List<UUID> hosts) {
        Headcount kept = expected.keep(occasion.activityId(), occasion.due(), hosts, occasion.day());
        alignLines(occasion.activityId());
        return kept;
    }

    /** Whoever is on the sheet counts as what was read says. */
    private void alignLines(UUID activityId) {
        sql.change(
                        """
                        update participant p
                           set on_roster = e.member_id is not null, votes = coalesce(e.voting_right, false),
                               due = e.member_id is not null and p.code <> 'EXCLUDED'
                          from participant line
                          left join expected_member e
                            on e.activity_id = line.activity_id and e.member_id = line.member_id
                         where line.activity_id = :activity and line.member_id is not null and p.id = line.id
                           and (p.on_roster, p.votes)
                               is distinct from (e.member_id is not null, coalesce(e.voting_right, false))
                        """)
                .bind("activity", activityId)
                .execute();
    }

    /** How many are expected, as far as the roster was read. */
    private Optional<Headcount> last(UUID activityId) {
        return sql.query(
                        """
                        select people, voting from roster_reading where activity_id = :activity order by number desc
                        """)
                .bind("activity", activityId)
                .first(row -> new Headcount(row.get("people", Integer.class), row.get("voting", Integer.class)));
    }

    private record Reading(
            UUID activityId,
            ReadingCause cause,
            UUID organizationId,
            String reason,
            Headcount found,
            UUID readBy,
            Instant readAt) {}

    private UUID note(Reading reading) {
        UUID id = Ids.next();
        sql.change(
                        """
                        insert into roster_reading
                            (id, activity_id, number, cause, organization_id, reason, people, voting, read_at, read_by)
                        select :id, :activity, coalesce(max(number), 0) + 1, :cause, :organization, :reason, :people, :voting,
                               :readAt, :readBy
                          from roster_reading where activity_id = :activity
                        """)
                .bind("id", id)
                .bind("activity", reading.activityId())
                .bind("cause", reading.cause().name())
                .bind("organization", reading.organizationId(), UUID.class)
                .bind("reason", reading.reason(), String.class)
                .bind("people", reading.found().people())
                .bind("voting", reading.found().voting())
                .bind("readAt", reading.readAt())
                .bind("readBy", reading.readBy(), UUID.class)
                .execute();
        return id;
    }
}
