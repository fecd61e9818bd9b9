package org.xianfeng.activity.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.Sql;

/**
 * Who was expected of some organisations on a day, as the roster knows it now: kept for an activity or compared with what
 * was kept, each in one statement, and never listed: of a committee it may be a whole city.
 */
@ApplicationScoped
public class ExpectedMembers {

    /** Everybody on the roster of the organisations and of everything that stood below them on the day. */
    private static final String OF_MEMBERS =
            """
            with recursive asked as (select :activity::uuid as activity, :organizations::uuid[] as organizations, :day::date as day),
            below as (
                select organization_id from asked, unnest(organizations) as host(organization_id)
                union
                select p.organization_id from asked cross join below
                  join roster_placement p on p.parent_id = below.organization_id
                   and p.valid_from <= day and (p.valid_until is null or p.valid_until > day)),
            belonging as (
                select a.member_id from asked cross join below
                  join roster_affiliation a on a.branch_id = below.organization_id
                   and a.valid_from <= day and (a.valid_until is null or a.valid_until > day)
                union
                select a.member_id from asked cross join below
                  join roster_affiliation a on a.group_id = below.organization_id
                   and a.valid_from <= day and (a.valid_until is null or a.valid_until > day)),
            """;

    private static final String OF_LEADING_BODY =
            """
            with asked as (select :activity::uuid as activity, :organizations::uuid[] as organizations, :day::date as day),
            belonging as (
                select distinct p.member_id from asked
                  join roster_post p on p.organization_id = any (organizations) and %s
                   and p.valid_from <= day and (p.valid_until is null or p.valid_until > day)),
            """
                    .formatted(Directory.IN_LEADING_BODY);

    /** One row for each, even if the roster should say two things of one day: it keeps none of membership's rules. */
    private static final String EXPECTED =
            """
            expected as (
                select distinct on (b.member_id) b.member_id, a.branch_id, a.group_id, s.stage, s.state member_state,
                       exists (select from roster_voting_right v where v.member_id = b.member_id
                           and v.valid_from <= day and (v.valid_until is null or v.valid_until > day)) voting_right
                  from asked cross join belonging b
                  join roster_state s on s.member_id = b.member_id and %s
                   and s.valid_from <= day and (s.valid_until is null or s.valid_until > day)
                  left join roster_affiliation a on a.member_id = b.member_id
                   and a.valid_from <= day and (a.valid_until is null or a.valid_until > day)
                 order by b.member_id, a.valid_from desc, s.valid_from desc)
            """
                    .formatted(Directory.ON_ROSTER);

    private static final String KEEP =
            """
            , kept as (
                insert into expected_member
                    (activity_id, member_id, branch_id, group_id, stage, member_state, voting_right)
                select activity, member_id, branch_id, group_id, stage, member_state, voting_right
                  from asked cross join expected
                on conflict (activity_id, member_id) do nothing
                returning voting_right)
            select count(*) people, count(*) filter (where voting_right) voting from kept
            """;

    private static final String COMPARE =
            """
            , kept as (select k.* from asked join expected_member k on k.activity_id = activity)
            select count(*) filter (where kept.member_id is null) came,
                   count(*) filter (where now.member_id is null) gone,
                   count(*) filter (where now.member_id = kept.member_id) changed,
                   count(*) filter (where now.member_id = kept.member_id and now.voting_right <> kept.voting_right)
                       changed_vote
              from kept full join expected now on now.member_id = kept.member_id
             where (now.branch_id, now.group_id, now.stage, now.member_state, now.voting_right)
                   is distinct from (kept.branch_id, kept.group_id, kept.stage, kept.member_state, kept.voting_right)
            """;

    private final Sql sql;

    public ExpectedMembers(Sql sql) {
        this.sql = sql;
    }

    /** How many people, and how many of them had a vote. */
    public record Headcount(int people, int voting) {

        public static final Headcount NOBODY = new Headcount(0, 0);

        public Headcount plus(Headcount more) {
            return new Headcount(people + more.people, voting + more.voting);
        }
    }

    /** What the roster says otherwise than it was kept. */
    public record Difference(long came, long left, long changed, long changedVote) {}

    /**
     * Keeps for the activity who was expected of the organisations on the day, and answers how many of them were not kept
     * before. Who is kept already stays as she is.
     */
    public Headcount keep(UUID activityId, Due due, Collection<UUID> organizations, LocalDate day) {
        return sql.all(
                        keeping(due),
                        row -> new Headcount(row.getInt("people"), row.getInt("voting")),
                        parameters(activityId, organizations, day))
                .get(0);
    }

    /** Compares what was kept for the activity with what the roster says of the same day by now. */
    public Difference difference(UUID activityId, Due due, Collection<UUID> organizations, LocalDate day) {
        return sql.all(
                        comparing(due),
                        row -> new Difference(
                                row.getLong("came"),
                                row.getLong("gone"),
                                row.getLong("changed"),
                                row.getLong("changed_vote")),
                        parameters(activityId, organizations, day))
                .get(0);
    }

    /** Forgets who was kept for the activity. */
    public void forget(UUID activityId) {
        sql.update("delete from expected_member where activity_id = ?", activityId);
    }

    static String keeping(Due due) {
        return query(due) + KEEP;
    }

    static String comparing(Due due) {
        return query(due) + COMPARE;
    }

    private static String query(Due due) {
        return switch (due) {
            case MEMBERS -> OF_MEMBERS + EXPECTED;
            case LEADING_BODY -> OF_LEADING_BODY + EXPECTED;
            case NOBODY -> throw new IllegalStateException("where nobody is due there is nobody to keep");
        };
    }

    private static Map<String, Object> parameters(UUID activityId, Collection<UUID> organizations, LocalDate day) {
        return Map.of("activity", activityId, "organizations", Directory.array(organizations), "day", day);
    }
}
