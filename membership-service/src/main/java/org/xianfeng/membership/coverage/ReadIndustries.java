package org.xianfeng.membership.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.coverage.IndustryCoverageView.CoveringOrganization;
import org.xianfeng.membership.coverage.IndustryCoverageView.Industry;
import org.xianfeng.membership.coverage.IndustryCoverageView.Venue;
import org.xianfeng.membership.organization.AskedPeriods;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.TreeOfDay;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Answers which industries organisations cover, and which of a market nobody covers, on any day. */
@ApplicationScoped
public class ReadIndustries {

    /** Whoever operated on the day in a venue of a unit in which the organisation stood then. */
    static final String MERCHANTS =
            """
            select coalesce(e.industry, '') as industry, count(*) as merchants
              from host_unit u
              join occupancy o on o.occupies_id = u.enterprise_id and o.valid_during @> cast(:day as date)
              join operating_state s on s.enterprise_id = o.enterprise_id and s.operating
                   and s.valid_during @> cast(:day as date)
              join enterprise e on e.id = o.enterprise_id
             where u.organization_id = :root and u.valid_during @> cast(:day as date)
             group by 1
            """;

    private final OrganizationRepository organizations;
    private final SqlSession sql;
    private final Clock clock;

    ReadIndustries(OrganizationRepository organizations, SqlSession sql, Clock clock) {
        this.organizations = organizations;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What the organisation and what stood below it covered on the day, or ever; in the history everybody has the name of
     * the period's last day.
     */
    @Transactional
    List<CoveredIndustryView> covered(UUID organizationId, AskedPeriods asked, Scope scope) {
        requireWithin(organizationId, scope);
        return covered(organizationId, asked.day(clock), asked.history());
    }

    /** For the markets run by the unit in which the organisation stands. */
    @Transactional
    IndustryCoverageView ofMarket(UUID organizationId, LocalDate asOf, Scope scope) {
        requireWithin(organizationId, scope);
        return ofMarket(organizationId, asOf == null ? Time.today(clock) : asOf);
    }

    /** Empty if the unit in which the organisation stands runs no market with traders whose industry is known. */
    public Optional<IndustryCoverageView> ofMarketIfAny(UUID organizationId, LocalDate day) {
        return Optional.of(ofMarket(organizationId, day)).filter(coverage -> coverage.total() > 0);
    }

    private IndustryCoverageView ofMarket(UUID organizationId, LocalDate day) {
        Map<String, Long> merchants = merchants(organizationId, day);
        long unknown = Optional.ofNullable(merchants.remove("")).orElse(0L);
        Map<String, List<CoveringOrganization>> covering = covered(organizationId, day, false).stream()
                .collect(Collectors.groupingBy(
                        CoveredIndustryView::industry,
                        TreeMap::new,
                        Collectors.mapping(
                                one -> new CoveringOrganization(
                                        one.organizationId(), one.organizationName(), one.from()),
                                Collectors.toList())));
        List<Industry> industries = Stream.concat(merchants.keySet().stream(), covering.keySet().stream())
                .distinct()
                .sorted()
                .map(name -> new Industry(
                        name,
                        merchants.getOrDefault(name, 0L),
                        covering.containsKey(name),
                        covering.getOrDefault(name, List.of())))
                .toList();
        List<String> uncovered = merchants.keySet().stream()
                .filter(name -> !covering.containsKey(name))
                .toList();
        return new IndustryCoverageView(
                organizationId,
                day,
                venues(organizationId, day),
                merchants.values().stream().mapToLong(Long::longValue).sum() + unknown,
                unknown,
                covering.values().stream()
                        .flatMap(List::stream)
                        .map(CoveringOrganization::id)
                        .distinct()
                        .count(),
                merchants.size(),
                merchants.size() - (long) uncovered.size(),
                uncovered,
                industries);
    }

    private List<CoveredIndustryView> covered(UUID organizationId, LocalDate day, boolean history) {
        return sql.query(
                        TreeOfDay.SQL
                                + """
                          select i.id, i.industry, i.organization_id, n.name, i.valid_from, i.valid_until
                            from tree t
                            join organization_industry i on i.organization_id = t.id
                                 and (:history or i.valid_during @> cast(:day as date))
                            join organization_name n on n.organization_id = t.id
                                 and n.valid_during @> case when :history then coalesce(i.valid_until - 1, :day)
                                                            else cast(:day as date) end
                           order by i.industry, n.name, i.organization_id, i.valid_from
                          """)
                .bind("root", organizationId)
                .bind("day", day)
                .bind("history", history)
                .list(row -> new CoveredIndustryView(
                        row.get("id", UUID.class),
                        row.get("industry", String.class),
                        row.get("organization_id", UUID.class),
                        row.get("name", String.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class)));
    }

    private List<Venue> venues(UUID organizationId, LocalDate day) {
        return sql.query(
                        """
                        select e.id, e.venue_name from host_unit u join enterprise e on e.id = u.enterprise_id
                         where u.organization_id = :root and u.valid_during @> cast(:day as date)
                           and e.venue_name is not null
                         order by e.venue_name, e.id
                        """)
                .bind("root", organizationId)
                .bind("day", day)
                .list(row -> new Venue(row.get("id", UUID.class), row.get("venue_name", String.class)));
    }

    /** How many trade in each industry, in its order; those of whom none is recorded under the empty name. */
    private Map<String, Long> merchants(UUID organizationId, LocalDate day) {
        Map<String, Long> merchants = new TreeMap<>();
        sql.query(MERCHANTS)
                .bind("root", organizationId)
                .bind("day", day)
                .list(row -> merchants.put(row.get("industry", String.class), row.get("merchants", Long.class)));
        return merchants;
    }

    private void requireWithin(UUID organizationId, Scope scope) {
        organizations.pathOf(organizationId, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
    }
}
