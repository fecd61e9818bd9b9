package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/**
 * Records since when a body guides an organisation, and when it ceased to. Guidance is no ownership: the superior stays who
 * it was.
 */
@ApplicationScoped
public class GuideOrganization {

    private final OrganizationRepository organizations;
    private final GuidanceRelationRepository relations;
    private final AuditLog audit;
    private final Clock clock;

    GuideOrganization(
            OrganizationRepository organizations, GuidanceRelationRepository relations, AuditLog audit, Clock clock) {
        this.organizations = organizations;
        this.relations = relations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The guide stands outside this system. */
    @Transactional
    public void byExternal(UUID organizationId, ExternalSuperior guide, LocalDate from, Scope scope) {
        begin(organizationId, GuidanceRelation.byExternal(organizationId, guide, from), scope);
    }

    /** The guide is an organisation here; both lie within the scope. */
    @Transactional
    public void byOrganization(UUID organizationId, UUID guideId, LocalDate from, Scope scope) {
        requireWithin(guideId, scope);
        if (guideId.equals(organizationId)) {
            throw Refused.because(MembershipProblem.GUIDES_ITSELF);
        }
        begin(organizationId, GuidanceRelation.byOrganization(organizationId, guideId, from), scope);
    }

    /**
     * It is guided no more; the guide itself may be out of the caller's sight by now.
     *
     * @param until the first day that no longer counts
     */
    @Transactional
    public void end(UUID organizationId, UUID relationId, LocalDate until, Scope scope) {
        RecordedDay.notAfterToday(until, clock);
        String path = requireWithin(organizationId, scope);
        organizations.countChange(organizationId, clock.instant());
        GuidanceRelation relation = relations
                .lock(organizationId, relationId)
                .orElseThrow(() -> CommonProblem.notFound("guidance-relation"));
        RecordedEnd.of(relation, until);
        audit.record(act(organizationId, relation).in(path).with("guidedUntil", until.toString()));
    }

    private void begin(UUID organizationId, GuidanceRelation relation, Scope scope) {
        RecordedDay.notAfterToday(relation.validFrom(), clock);
        String path = requireWithin(organizationId, scope);
        organizations.countChange(organizationId, clock.instant());
        organizations.existenceOf(organizationId).require(relation.validFrom(), null);
        relation.guideId().ifPresent(guide -> organizations.existenceOf(guide).require(relation.validFrom(), null));
        relations.sameGuide(relation).ifPresent(since -> {
            throw Refused.because(MembershipProblem.ALREADY_SO).with("since", since);
        });
        relations.persist(relation);
        audit.record(act(organizationId, relation)
                .in(path)
                .with("guidedFrom", relation.validFrom().toString()));
    }

    private static Act act(UUID organizationId, GuidanceRelation relation) {
        Act act = Act.of("organization:update", "organization", organizationId)
                .with("guidanceRelation", relation.id().toString());
        return relation.guideId()
                .map(guide -> act.with("guide", guide.toString()))
                .orElse(act);
    }

    private String requireWithin(UUID organizationId, Scope scope) {
        return organizations.pathOf(organizationId, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
    }
}
