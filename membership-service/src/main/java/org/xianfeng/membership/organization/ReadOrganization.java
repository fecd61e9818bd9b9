package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.OrganizationRows.OrganizationRow;
import org.xianfeng.membership.organization.OrganizationRows.Sight;
import org.xianfeng.membership.organization.OrganizationRows.TreeRow;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Answers what organisations are today, and how their tree stood on any day. */
@ApplicationScoped
public class ReadOrganization {

    private final OrganizationRepository organizations;
    private final OrganizationRows rows;
    private final Clock clock;

    ReadOrganization(OrganizationRepository organizations, OrganizationRows rows, Clock clock) {
        this.organizations = organizations;
        this.rows = rows;
        this.clock = clock;
    }

    /** An organisation with its version. */
    public record Found(OrganizationView view, long version) {}

    @Transactional
    public Found one(UUID id, Scope scope) {
        LocalDate today = Time.today(clock);
        return organizations
                .find(id, scope)
                .map(organization -> new Found(
                        OrganizationView.of(
                                organization, organizations.industriesOf(id, today), organizations.guidesOf(id, today)),
                        organization.version()))
                .orElseThrow(() -> CommonProblem.notFound("organization"));
    }

    @Transactional
    List<KindPeriodView> kinds(UUID id, Scope scope) {
        return organizations.find(id, scope).orElseThrow(() -> CommonProblem.notFound("organization")).kinds().stream()
                .map(KindPeriodView::of)
                .toList();
    }

    @Transactional
    OrganizationHistoryView history(UUID id, Scope scope) {
        return organizations
                .find(id, scope)
                .map(OrganizationHistoryView::of)
                .orElseThrow(() -> CommonProblem.notFound("organization"));
    }

    @Transactional
    Page<OrganizationListItem> current(OrganizationQuery query, Scope scope, Window<OrganizationRow> window) {
        return rows.current(query, scope, window);
    }

    /** The superiors outside this system that it had at the top of its tree, on the day or ever. */
    @Transactional
    List<SuperiorPeriodView> superiors(UUID id, AskedPeriods asked, Scope scope) {
        LocalDate day = asked.day(clock);
        return organizations
                .find(id, scope)
                .orElseThrow(() -> CommonProblem.notFound("organization"))
                .placements()
                .stream()
                .filter(placement -> asked.history() || placement.holdsOn(day))
                .flatMap(SuperiorPeriodView::of)
                .toList();
    }

    /**
     * The organisation itself must lie within the scope today; what stood below it belongs to its record, as far as the
     * scope reaches below it.
     *
     * @param counted whether the caller may know how many belong to an organisation of a kind at a path
     */
    @Transactional
    Page<TreeNodeView> tree(
            UUID id,
            LocalDate asOf,
            int depth,
            Scope scope,
            BiPredicate<String, OrganizationKind> counted,
            Window<TreeRow> window) {
        String path = organizations.pathOf(id, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
        return rows.tree(id, new Sight(path, scope, counted), asOf == null ? Time.today(clock) : asOf, depth, window);
    }
}
