package org.xianfeng.membership.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.access.AccessFacts.Given;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/**
 * Nobody hands over, or takes away, access that she could not give: every organisation that an account reaches, now or
 * later, must lie within what the caller administers. Every committee secretary is also a member of some branch.
 */
@ApplicationScoped
class AccountReach {

    private final OrganizationRepository organizations;
    private final Clock clock;

    AccountReach(OrganizationRepository organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    void requireCovered(Collection<Given> given, Scope scope) {
        LocalDate today = Time.today(clock);
        boolean covered = given.stream()
                .filter(line -> line.until() == null || line.until().isAfter(today))
                .map(Given::organizationId)
                .distinct()
                .allMatch(organization -> isCovered(organization, scope));
        if (!covered) {
            throw Refused.because(MembershipProblem.ACCOUNT_REACHES_FURTHER);
        }
    }

    private boolean isCovered(UUID organizationId, Scope scope) {
        return organizations.pathOf(organizationId, scope).isPresent();
    }
}
