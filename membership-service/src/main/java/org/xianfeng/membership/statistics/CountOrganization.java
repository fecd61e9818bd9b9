package org.xianfeng.membership.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.coverage.ReadIndustries;
import org.xianfeng.membership.member.MembershipState;
import org.xianfeng.membership.organization.OrganizationKind;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.TreeOfDay;
import org.xianfeng.membership.statistics.StatisticsView.HostEnterprise;
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

    private final OrganizationRepository organizations;
    private final ReadIndustries industries;
    private final SqlSession sql;
    private final Clock clock;

    CountOrganization(OrganizationRepository organizations, ReadIndustries industries, SqlSession sql, Clock clock) {
        this.organizations = organizations;
        this.industries = industries;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public StatisticsView count(UUID id, LocalDate asOf, Scope scope, Language language) {
        organizations.pathOf(id, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
        LocalDate day = asOf == null ? Time.today(clock) : asOf;
        Members members = members(id, day);
        List<OrganizationKind> kinds = kinds(id, day);
        List<HostEnterprise> enterprises = enterprises(id, day);
        Quantity headcount = headcount(enterprises).orElse(null);
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
                enterprises,
                headcount,
                ratio,
                industries
                        .ofMarketIfAny(id, day)
                        .map(market -> new Industries(market.total(), market.covered(), market.uncovered()))
                        .orElse(null));
    }

    private Members members(UUID id, LocalDate day) {
        return onDay(
                        TreeOfDay.BELONGING
                                + """
                        select count(*) as total,
                               count(*) filter (where m.full_member_date <= :day) as grown
                          from belonging b
                          join membership m on m.id = b.member_id
                          join membership_state s on s.member_id = m.id and s.valid_during @> cast(:day as date)
                         where s.state = any(:onRoster)
                        """,
                        id,
                        day)
                .bind("onRoster", MembershipState.onRoster())
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

    /** The units in which the organisation stood on the day; a joint branch has several. */
    private List<HostEnterprise> enterprises(UUID id, LocalDate day) {
        return sql.query(
                        """
                        select e.id, e.name, h.people, h.said from host_unit u
                          join enterprise e on e.id = u.enterprise_id
                          left join headcount h on h.enterprise_id = e.id and h.valid_during @> cast(:day as date)
                         where u.organization_id = :root and u.valid_during @> cast(:day as date)
                         order by e.name, e.id
                        """)
                .bind("root", id)
                .bind("day", day)
                .list(row -> new HostEnterprise(
                        row.get("id", UUID.class),
                        row.get("name", String.class),
                        quantity(row).orElse(null)));
    }

    private static Optional<Quantity> quantity(Tuple row) {
        return Optional.ofNullable(row.get("people", BigDecimal.class))
                .map(people -> new Quantity(people, "person", Precision.valueOf(row.get("said", String.class))));
    }

    /** Of all units together; unknown as soon as that of one is. */
    private static Optional<Quantity> headcount(List<HostEnterprise> enterprises) {
        return enterprises.stream().map(HostEnterprise::headcount).anyMatch(Objects::isNull)
                ? Optional.empty()
                : enterprises.stream().map(HostEnterprise::headcount).reduce(Quantity::plus);
    }

    private SqlSession.Query onDay(String text, UUID root, LocalDate day) {
        return sql.query(TreeOfDay.SQL + text).bind("root", root).bind("day", day);
    }
}
