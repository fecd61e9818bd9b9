package org.xianfeng.membership.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Records that a branch covers an industry of its market from a day on. */
@ApplicationScoped
public class CoverIndustry {

    private final OrganizationRepository organizations;
    private final SqlSession sql;
    private final AuditLog audit;
    private final Clock clock;

    CoverIndustry(OrganizationRepository organizations, SqlSession sql, AuditLog audit, Clock clock) {
        this.organizations = organizations;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void cover(UUID organizationId, String industry, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        String path =
                organizations.pathOf(organizationId, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
        organizations.countChange(organizationId, clock.instant());
        sql.change(
                        """
                        insert into organization_industry (id, organization_id, industry, valid_from)
                        values (:id, :organization, :industry, :from)
                        """)
                .bind("id", Ids.next())
                .bind("organization", organizationId)
                .bind("industry", industry)
                .bind("from", from)
                .execute();
        audit.record(Act.of("organization:update", "organization", organizationId)
                .in(path)
                .with("industry", industry)
                .with("from", from.toString()));
    }
}
