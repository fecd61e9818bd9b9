package org.xianfeng.membership.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.member.MemberRows.MemberFilter;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Answers who is a member where, today and on any day. */
@ApplicationScoped
public class ReadMembers {

    private final MemberRows rows;
    private final MembershipRepository memberships;
    private final OrganizationRepository organizations;
    private final Clock clock;

    ReadMembers(MemberRows rows, MembershipRepository memberships, OrganizationRepository organizations, Clock clock) {
        this.rows = rows;
        this.memberships = memberships;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** A member with the version of her record. */
    public record Found(MemberView view, long version) {}

    /** Somebody who has left the roster is found, too, unless only those on it are to be. */
    @Transactional
    public Found one(UUID id, Scope scope, boolean onRoster) {
        LocalDate today = Time.today(clock);
        return rows.find(id, scope, onRoster, today)
                .map(row -> new Found(row.view(today), row.version()))
                .orElseThrow(() -> CommonProblem.notFound("member"));
    }

    /** Of a member of today or of one who has left; a branch outside the scope is not named. */
    @Transactional
    MemberHistoryView history(UUID id, Scope scope) {
        Membership membership = memberships.find(id, scope).orElseThrow(() -> CommonProblem.notFound("member"));
        return MemberHistoryView.of(membership, rows.belongings(id, Time.today(clock), scope));
    }

    /**
     * Today's members; an organisation to look below must lie within the scope. Whoever has left the roster is listed
     * when her state, her number or she herself is asked for, unless only those on it are to be.
     */
    @Transactional
    Page<MemberView> current(MemberQuery query, Scope scope, boolean onRoster, Window<MemberRow> window) {
        PathRange within = query.organization == null ? null : PathRange.below(pathOf(query.organization, scope));
        MemberFilter filter = new MemberFilter(
                within,
                onRoster || query.asksForTheRoster(),
                query.state,
                query.stage,
                query.externalCode,
                query.person,
                query.q);
        return rows.current(filter, scope, window, Time.today(clock));
    }

    /** The roster of a subtree on a day: who belonged to it then, whatever became of her later. */
    @Transactional
    Page<MemberView> roster(UUID organizationId, LocalDate asOf, Scope scope, Window<MemberRow> window) {
        pathOf(organizationId, scope);
        return rows.onDay(organizationId, asOf == null ? Time.today(clock) : asOf, scope, window);
    }

    private String pathOf(UUID organizationId, Scope scope) {
        return organizations.pathOf(organizationId, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
    }
}
