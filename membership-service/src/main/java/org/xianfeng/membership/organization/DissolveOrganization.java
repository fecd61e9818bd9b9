package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/**
 * Records that an organisation exists no longer from a day on. Only its superior dissolves it: whoever may do so reaches
 * the parent, and for the top of a tree, whose superior is outside, whoever configures the platform.
 */
@ApplicationScoped
public class DissolveOrganization {

    private final OrganizationRepository organizations;
    private final Neighbourhood neighbourhood;
    private final Event<OrganizationDissolved> dissolved;
    private final TellOrganization tell;
    private final AuditLog audit;
    private final Clock clock;

    DissolveOrganization(
            OrganizationRepository organizations,
            Neighbourhood neighbourhood,
            Event<OrganizationDissolved> dissolved,
            TellOrganization tell,
            AuditLog audit,
            Clock clock) {
        this.organizations = organizations;
        this.neighbourhood = neighbourhood;
        this.dissolved = dissolved;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing may belong to it any more; the lock on the tree keeps anything from coming while that is asked. */
    @Transactional
    public void dissolve(UUID id, LocalDate until, String documentNo, Scope scope, Scope ofRoots) {
        RecordedDay.notAfterToday(until, clock);
        organizations.lockTree();
        Organization organization = organizations
                .lock(id, scope)
                .or(() -> organizations.lock(id, ofRoots).filter(Organization::isRoot))
                .orElseThrow(() -> CommonProblem.notFound("organization"));
        requireSuperior(organization, organization.isRoot() ? ofRoots : scope);
        organization.dissolve(until, documentNo, neighbourhood.ties(id, until), clock.instant());
        organizations.flush();
        organizations.showDissolved(organization, until);
        String path = organizations.pathOf(id);
        audit.record(
                Act.of("organization:dissolve", "organization", id).in(path).with("until", until.toString()));
        dissolved.fire(new OrganizationDissolved(id, path, until));
        tell.changed(organization, path);
    }

    private void requireSuperior(Organization organization, Scope scope) {
        UUID superior = organization.placement().parentId().orElse(organization.id());
        if (organizations.pathOf(superior, scope).isEmpty()) {
            throw Refused.because(MembershipProblem.DISSOLVED_BY_SUPERIOR);
        }
    }
}
