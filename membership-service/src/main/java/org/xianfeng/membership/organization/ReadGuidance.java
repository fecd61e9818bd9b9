package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.GuidanceRelationView.Direction;
import org.xianfeng.membership.organization.GuidanceRelationView.Guide;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Answers who guided an organisation, and whom it guided, on any day and ever. */
@ApplicationScoped
public class ReadGuidance {

    private final OrganizationRepository organizations;
    private final SqlSession sql;
    private final Clock clock;

    ReadGuidance(OrganizationRepository organizations, SqlSession sql, Clock clock) {
        this.organizations = organizations;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Both belong to the record of the organisation asked for, so whoever sees it sees whom it is tied to. In the history
     * everybody has the name of the relation's last day.
     */
    @Transactional
    List<GuidanceRelationView> of(UUID organizationId, AskedPeriods asked, Optional<Direction> only, Scope scope) {
        organizations.pathOf(organizationId, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
        return sql
                .query(
                        """
                        select r.id, r.organization_id, n.name as organization_name, r.guide_id,
                               coalesce(g.name, r.guide_name) as guide_name, coalesce(k.kind, r.guide_kind) as guide_kind,
                               r.valid_from, r.valid_until
                          from guidance_relation r
                         cross join lateral (select case when :history then coalesce(r.valid_until - 1, :day)
                                                         else cast(:day as date) end as day) shown
                          join organization_name n on n.organization_id = r.organization_id
                               and n.valid_during @> shown.day
                          left join organization_name g on g.organization_id = r.guide_id
                               and g.valid_during @> shown.day
                          left join organization_kind k on k.organization_id = r.guide_id
                               and k.valid_during @> shown.day
                         where (r.organization_id = :id or r.guide_id = :id)
                           and (:history or r.valid_during @> cast(:day as date))
                         order by r.valid_from, r.id
                        """)
                .bind("id", organizationId)
                .bind("day", asked.day(clock))
                .bind("history", asked.history())
                .list(row -> view(row, organizationId))
                .stream()
                .filter(relation -> only.map(relation.direction()::equals).orElse(true))
                .toList();
    }

    private static GuidanceRelationView view(Tuple row, UUID asked) {
        UUID guided = row.get("organization_id", UUID.class);
        return new GuidanceRelationView(
                row.get("id", UUID.class),
                guided.equals(asked) ? Direction.GUIDED : Direction.GUIDES,
                guided,
                row.get("organization_name", String.class),
                new Guide(
                        row.get("guide_id", UUID.class),
                        row.get("guide_name", String.class),
                        row.get("guide_kind", String.class)),
                row.get("valid_from", LocalDate.class),
                row.get("valid_until", LocalDate.class));
    }
}
