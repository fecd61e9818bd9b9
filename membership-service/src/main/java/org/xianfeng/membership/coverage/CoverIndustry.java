package org.xianfeng.membership.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.membership.organization.RecordedEnd;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/** Records since when a branch covers an industry of its market, and when it ceased to. */
@ApplicationScoped
public class CoverIndustry {

    private final OrganizationRepository organizations;
    private final CoveredIndustryRepository coverage;
    private final AuditLog audit;
    private final Clock clock;

    CoverIndustry(
            OrganizationRepository organizations, CoveredIndustryRepository coverage, AuditLog audit, Clock clock) {
        this.organizations = organizations;
        this.coverage = coverage;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void cover(UUID organizationId, String industry, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        String path = changed(organizationId, scope);
        organizations.existenceOf(organizationId).require(from, null);
        coverage.openOrLater(organizationId, industry, from).ifPresent(covered -> {
            throw Refused.because(MembershipProblem.ALREADY_SO).with("since", covered.validFrom());
        });
        coverage.persist(new CoveredIndustry(organizationId, industry, from));
        audit.record(act(organizationId, industry).in(path).with("from", from.toString()));
    }

    /** {@code until} is the first day that no longer counts. */
    @Transactional
    public void end(UUID organizationId, UUID coverageId, LocalDate until, Scope scope) {
        RecordedDay.notAfterToday(until, clock);
        String path = changed(organizationId, scope);
        CoveredIndustry covered =
                coverage.lock(organizationId, coverageId).orElseThrow(() -> CommonProblem.notFound("covered-industry"));
        RecordedEnd.of(covered, until);
        audit.record(act(organizationId, covered.industry()).in(path).with("until", until.toString()));
    }

    /** Where the organisation stands, with the change counted in its version. */
    private String changed(UUID organizationId, Scope scope) {
        String path =
                organizations.pathOf(organizationId, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
        organizations.countChange(organizationId, clock.instant());
        return path;
    }

    private static Act act(UUID organizationId, String industry) {
        return Act.of("organization:update", "organization", organizationId).with("industry", industry);
    }
}
