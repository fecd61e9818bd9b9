package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.SqlSession;

/**
 * What stands above, below and within an organisation on the days since one, asked before it is changed from that day on.
 * Whoever decides by it holds the lock on the tree.
 */
@ApplicationScoped
class Neighbourhood {

    private final SqlSession sql;

    Neighbourhood(SqlSession sql) {
        this.sql = sql;
    }

    /** The first day, since this one, on which an organisation stood below another, however far, or was it. */
    Optional<LocalDate> firstDayBelow(UUID id, UUID above, LocalDate since) {
        return sql.query(
                        """
                        with recursive up (id, during) as (
                            select cast(:id as uuid), daterange(cast(:since as date), null)
                            union
                            select l.parent_id, u.during * l.valid_during
                              from up u
                              join organization_placement l on l.organization_id = u.id and l.valid_during && u.during
                             where l.parent_id is not null
                        )
                        select lower(during) as day from up where id = :above order by day
                        """)
                .bind("id", id)
                .bind("above", above)
                .bind("since", since)
                .first(row -> row.get("day", LocalDate.class));
    }

    /** What belongs to it, or is tied to it, on some day since this one. */
    Ties ties(UUID id, LocalDate since) {
        return sql.query(
                        """
                        select (select count(distinct organization_id) from organization_placement
                                 where parent_id = :id and valid_during && days) as organizations,
                               (select count(distinct member_id) from affiliation
                                 where (branch_id = :id or group_id = :id) and valid_during && days) as members,
                               (select count(*) from post_holding
                                 where organization_id = :id and valid_during && days) as posts,
                               (select count(*) from host_unit
                                 where organization_id = :id and valid_during && days) as enterprises,
                               (select count(*) from organization_industry
                                 where organization_id = :id and valid_during && days) as industries,
                               (select count(*) from guidance_relation
                                 where (organization_id = :id or guide_id = :id) and valid_during && days) as guidances
                          from (select daterange(cast(:since as date), null) as days) as asked
                        """)
                .bind("id", id)
                .bind("since", since)
                .first(row -> new Ties(
                        row.get("organizations", Long.class),
                        row.get("members", Long.class),
                        row.get("posts", Long.class),
                        row.get("enterprises", Long.class),
                        row.get("industries", Long.class),
                        row.get("guidances", Long.class)))
                .orElseThrow();
    }

    /** What stood next to it on some day since this one. */
    Surroundings surroundings(UUID id, LocalDate day) {
        return new Surroundings(
                kindsBeside(id, day, "parent_id", "organization_id"),
                kindsBeside(id, day, "organization_id", "parent_id"),
                sql.query(
                                """
                                select count(*) from affiliation
                                 where (branch_id = :id or group_id = :id)
                                   and valid_during && daterange(cast(:day as date), null)
                                """)
                        .bind("id", id)
                        .bind("day", day)
                        .first(row -> row.get(0, Long.class))
                        .orElseThrow());
    }

    /** How many belonged to the group, on some day since this one, as members of another branch than this. */
    long membersOfAnotherBranch(UUID groupId, UUID branchId, LocalDate day) {
        return sql.query(
                        """
                        select count(distinct member_id) from affiliation
                         where group_id = :group and branch_id <> :branch
                           and valid_during && daterange(cast(:day as date), null)
                        """)
                .bind("group", groupId)
                .bind("branch", branchId)
                .bind("day", day)
                .count();
    }

    private List<OrganizationKind> kindsBeside(UUID id, LocalDate day, String beside, String own) {
        return sql.query(
                        """
                        select distinct k.kind from organization_placement l
                          join organization_kind k on k.organization_id = l.%s and k.valid_during && l.valid_during
                         where l.%s = :id and k.valid_during * l.valid_during && daterange(cast(:day as date), null)
                         order by k.kind
                        """
                                .formatted(beside, own))
                .bind("id", id)
                .bind("day", day)
                .list(row -> OrganizationKind.valueOf(row.get("kind", String.class)));
    }
}
