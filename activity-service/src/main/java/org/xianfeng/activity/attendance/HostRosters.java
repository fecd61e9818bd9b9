package org.xianfeng.activity.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.directory.ExpectedMembers;
import org.xianfeng.activity.directory.ExpectedMembers.Headcount;
import org.xianfeng.support.database.SqlSession;

/**
 * Who was expected, by the roster of those hosts that answer for the activity. What is found is kept beside the sheet, so
 * that no correction of the roster changes what was counted.
 */
@ApplicationScoped
public class HostRosters {

    private final ExpectedMembers expected;
    private final SqlSession sql;

    HostRosters(ExpectedMembers expected, SqlSession sql) {
        this.expected = expected;
        this.sql = sql;
    }

    /** Which of these members were expected. */
    Set<UUID> among(Collection<UUID> members, Occasion occasion) {
        return expected.among(members, occasion.due(), occasion.hosts(), occasion.day());
    }

    /** Counts who was expected and has no line on the sheet; part of the transaction that holds the activity's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countNotRecorded(Occasion occasion) {
        Headcount missing =
                expected.besides(membersOnSheet(occasion), occasion.due(), occasion.hosts(), occasion.day());
        sql.change(
                        """
                        insert into not_recorded (activity_id, people, voting) values (:activity, :people, :voting)
                        on conflict (activity_id) do update set people = excluded.people, voting = excluded.voting
                        """)
                .bind("activity", occasion.activityId())
                .bind("people", missing.people())
                .bind("voting", missing.voting())
                .execute();
    }

    /** Another host answers for what was held: those of its roster who were entered without being due are due from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void joinedBy(UUID host, Occasion occasion) {
        Set<UUID> itsOwn = expected.among(membersOnSheet(occasion), occasion.due(), List.of(host), occasion.day());
        if (!itsOwn.isEmpty()) {
            sql.change(
                            """
                            update participant set on_roster = true, due = (code <> 'EXCLUDED')
                             where activity_id = :activity and not on_roster and member_id in (:members)
                            """)
                    .bind("activity", occasion.activityId())
                    .bind("members", itsOwn)
                    .execute();
        }
        countNotRecorded(occasion);
    }

    private List<UUID> membersOnSheet(Occasion occasion) {
        return sql.query("select member_id from participant where activity_id = :activity and member_id is not null")
                .bind("activity", occasion.activityId())
                .list(row -> row.get("member_id", UUID.class));
    }
}
