package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Records that a branch covers an industry of its market, or that a body guides an organisation, from a day on. */
@ApplicationScoped
public class CoverIndustry {

    private final OrganizationRepository organizations;
    private final SqlSession sql;
    private final Clock clock;

    CoverIndustry(OrganizationRepository organizations, SqlSession sql, Clock clock) {
        this.organizations = organizations;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public void cover(UUID organizationId, String industry, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        requireWithin(organizationId, scope);
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
    }

    /** Guidance is no ownership: the superior stays who it was. The guide may stand outside this system. */
    @Transactional
    public void guide(UUID organizationId, ExternalSuperior guide, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        requireWithin(organizationId, scope);
        sql.change(
                        """
                        insert into guidance_relation (id, organization_id, guide_name, guide_kind, valid_from)
                        values (:id, :organization, :name, :kind, :from)
                        """)
                .bind("id", Ids.next())
                .bind("organization", organizationId)
                .bind("name", guide.name())
                .bind("kind", guide.kind())
                .bind("from", from)
                .execute();
    }

    private void requireWithin(UUID organizationId, Scope scope) {
        organizations.pathOf(organizationId, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
    }
}
