package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/** Records that a body guides an organisation from a day on. Guidance is no ownership: the superior stays who it was. */
@ApplicationScoped
public class GuideOrganization {

    private final OrganizationRepository organizations;
    private final SqlSession sql;
    private final AuditLog audit;
    private final Clock clock;

    GuideOrganization(OrganizationRepository organizations, SqlSession sql, AuditLog audit, Clock clock) {
        this.organizations = organizations;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** The guide stands outside this system. */
    @Transactional
    public void byExternal(UUID organizationId, ExternalSuperior guide, LocalDate from, Scope scope) {
        record(organizationId, null, guide.name(), guide.kind(), from, scope);
    }

    /** The guide is an organisation here; both lie within the scope. */
    @Transactional
    public void byOrganization(UUID organizationId, UUID guideId, LocalDate from, Scope scope) {
        requireWithin(guideId, scope);
        if (guideId.equals(organizationId)) {
            throw Refused.because(MembershipProblem.GUIDES_ITSELF);
        }
        record(organizationId, guideId, null, null, from, scope);
    }

    private void record(UUID organizationId, UUID guideId, String name, String kind, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        String path = requireWithin(organizationId, scope);
        organizations.countChange(organizationId, clock.instant());
        sql.change(
                        """
                        insert into guidance_relation
                            (id, organization_id, guide_id, guide_name, guide_kind, valid_from)
                        values (:id, :organization, :guide, :name, :kind, :from)
                        """)
                .bind("id", Ids.next())
                .bind("organization", organizationId)
                .bind("guide", guideId, UUID.class)
                .bind("name", name, String.class)
                .bind("kind", kind, String.class)
                .bind("from", from)
                .execute();
        Act act = Act.of("organization:update", "organization", organizationId)
                .in(path)
                .with("guidedFrom", from.toString());
        audit.record(guideId == null ? act : act.with("guide", guideId.toString()));
    }

    private String requireWithin(UUID organizationId, Scope scope) {
        return organizations.pathOf(organizationId, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
    }
}
