package org.xianfeng.membership.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.OrganizationKind;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.statistics.StatisticsView.Industries;
import org.xianfeng.membership.statistics.StatisticsView.Members;
import org.xianfeng.membership.statistics.StatisticsView.Ratio;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.quantity.Quantity;
import org.xianfeng.support.quantity.Share;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Counts an organisation and what stood below it on any day, from the facts that were true on that day. */
@ApplicationScoped
public class CountOrganization {

    /** Walks down the tree as it stood on the day. */
    private static final String TREE =
            """
            with recursive tree (id) as (
                select cast(:root as uuid)
                union all
                select l.organization_id
                  from tree t
                  join organization_placement l on l.parent_id = t.id and l.valid_during @> cast(:day as date)
            )
            """;

    private final OrganizationRepository organizations;
    private final SqlSession sql;
    private final Clock clock;

    CountOrganization(OrganizationRepository organizations, SqlSession sql, Clock clock) {
        this.organizations = organizations;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public StatisticsView count(UUID id, LocalDate asOf, Scope scope, Language language) {
        organizations.pathOf(id, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
        LocalDate day = asOf == null ? Time.today(clock) : asOf;
        Members members = members(id, day);
        List<OrganizationKind> kinds = kinds(id, day);
        Quantity headcount = headcount(id, day).orElse(null);
        Ratio ratio = Optional.ofNullable(headcount)
                .map(staff -> Share.of(members.total(), staff))
                .map(share -> new Ratio(share, share.said(language)))
                .orElse(null);
        return new StatisticsView(
                id,
                day,
                members,
                kinds.stream()
                        .filter(kind -> kind == OrganizationKind.GENERAL_BRANCH)
                        .count(),
                kinds.stream().filter(OrganizationKind::isBranch).count(),
                kinds.stream().filter(OrganizationKind::isGroup).count(),
                headcount,
                ratio,
                industries(id, day).orElse(null));
    }

    private Members members(UUID id, LocalDate day) {
        return onDay(
                        """
                        select count(*) as total,
                               count(*) filter (where m.full_member_date <= :day) as grown
                          from tree t
                          join affiliation a on a.branch_id = t.id and a.valid_during @> cast(:day as date)
                          join membership m on m.id = a.member_id
                          join membership_state s on s.member_id = m.id and s.valid_during @> cast(:day as date)
                         where s.state in ('NORMAL', 'RESTORED')
                        """,
                        id,
                        day)
                .first(row -> members(row.get("total", Long.class), row.get("grown", Long.class)))
                .orElseThrow();
    }

    private static Members members(long total, long full) {
        return new Members(total, full, total - full);
    }

    private List<OrganizationKind> kinds(UUID id, LocalDate day) {
        return onDay(
                        """
                        select k.kind from tree t
                          join organization_kind k on k.organization_id = t.id and k.valid_during @> cast(:day as date)
                        """,
                        id,
                        day)
                .list(row -> OrganizationKind.valueOf(row.get("kind", String.class)));
    }

    private Optional<Quantity> headcount(UUID id, LocalDate day) {
        return sql.query(
                        """
                        select h.people, h.said from host_unit u
                          join headcount h on h.enterprise_id = u.enterprise_id and h.valid_during @> cast(:day as date)
                         where u.organization_id = :root and u.valid_during @> cast(:day as date)
                        """)
                .bind("root", id)
                .bind("day", day)
                .first(CountOrganization::quantity);
    }

    private static Quantity quantity(Tuple row) {
        return new Quantity(
                row.get("people", BigDecimal.class), "person", Precision.valueOf(row.get("said", String.class)));
    }

    /** Of the enterprises that occupy the venue run by the enterprise in which the organisation stands. */
    private Optional<Industries> industries(UUID id, LocalDate day) {
        record Industry(String name, boolean covered) {}
        List<Industry> found = onDay(
                        """
                        , market (industry) as (
                            select distinct o.industry from host_unit u
                              join enterprise o on o.occupies_id = u.enterprise_id
                             where u.organization_id = :root and u.valid_during @> cast(:day as date)
                               and o.industry is not null and o.operating
                        )
                        select m.industry,
                               exists (select 1 from tree t
                                         join organization_industry i on i.organization_id = t.id
                                          and i.industry = m.industry
                                          and i.valid_during @> cast(:day as date)) as covered
                          from market m order by m.industry
                        """,
                        id,
                        day)
                .list(row -> new Industry(row.get("industry", String.class), row.get("covered", Boolean.class)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<String> uncovered = found.stream()
                .filter(industry -> !industry.covered())
                .map(Industry::name)
                .toList();
        return Optional.of(new Industries(found.size(), found.size() - uncovered.size(), uncovered));
    }

    private SqlSession.Query onDay(String text, UUID root, LocalDate day) {
        return sql.query(TREE + text).bind("root", root).bind("day", day);
    }
}
