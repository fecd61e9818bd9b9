package org.xianfeng.activity.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.Sql;

/**
 * Who was expected of some organisations on a day, as the roster knows it now. It is asked about some members or counted,
 * each in one statement, and never listed: of a committee it may be a whole city.
 */
@ApplicationScoped
public class ExpectedMembers {

    /** Everybody on the roster of the organisations and of everything that stood below them on the day. */
    private static final String OF_MEMBERS =
            """
            with recursive asked as (select :organizations::uuid[] as organizations, :day::date as day, :members::uuid[] as members),
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
            with asked as (select :organizations::uuid[] as organizations, :day::date as day, :members::uuid[] as members),
            belonging as (
                select distinct p.member_id from asked
                  join roster_post p on p.organization_id = any (organizations) and %s
                   and p.valid_from <= day and (p.valid_until is null or p.valid_until > day)),
            """
                    .formatted(Directory.IN_LEADING_BODY);

    private static final String EXPECTED =
            """
            expected as (
                select b.member_id, exists (select from roster_voting_right v where v.member_id = b.member_id
                       and v.valid_from <= day and (v.valid_until is null or v.valid_until > day)) votes
                  from asked cross join belonging b
                 where exists (select from roster_state s where s.member_id = b.member_id
                       and s.state in ('NORMAL', 'RESTORED')
                       and s.valid_from <= day and (s.valid_until is null or s.valid_until > day)))
            """;

    private static final String AMONG =
            "select e.member_id from asked cross join expected e where e.member_id = any (members)";

    private static final String BESIDES =
            """
            select count(*) people, count(*) filter (where e.votes) voting from asked cross join expected e
             where not exists (select from unnest(members) as named(id) where named.id = e.member_id)
            """;

    private final Sql sql;

    public ExpectedMembers(Sql sql) {
        this.sql = sql;
    }

    /** How many people, and how many of them had a vote. */
    public record Headcount(int people, int voting) {}

    /** Which of these members were expected. */
    public Set<UUID> among(Collection<UUID> members, Due due, Collection<UUID> organizations, LocalDate day) {
        return new HashSet<>(sql.all(
                query(due) + AMONG,
                row -> row.getObject("member_id", UUID.class),
                parameters(members, organizations, day)));
    }

    /** How many were expected who are none of these members. */
    public Headcount besides(Collection<UUID> members, Due due, Collection<UUID> organizations, LocalDate day) {
        return sql.all(
                        query(due) + BESIDES,
                        row -> new Headcount(row.getInt("people"), row.getInt("voting")),
                        parameters(members, organizations, day))
                .get(0);
    }

    private static String query(Due due) {
        return (due == Due.LEADING_BODY ? OF_LEADING_BODY : OF_MEMBERS) + EXPECTED;
    }

    private static Map<String, Object> parameters(
            Collection<UUID> members, Collection<UUID> organizations, LocalDate day) {
        return Map.of("members", Directory.array(members), "organizations", Directory.array(organizations), "day", day);
    }
}
