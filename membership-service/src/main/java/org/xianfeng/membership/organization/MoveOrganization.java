package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.scope.Scope;

/** Moves an organisation with everything below it: one placement row, one bulk update, one event. */
@ApplicationScoped
public class MoveOrganization {

    private final OrganizationRepository organizations;
    private final TellOrganization tell;
    private final Clock clock;

    MoveOrganization(OrganizationRepository organizations, TellOrganization tell, Clock clock) {
        this.organizations = organizations;
        this.tell = tell;
        this.clock = clock;
    }

    /** Both the organisation and its new parent must lie within the caller's scope. */
    @Transactional
    public void below(UUID parentId, UUID id, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        organizations.lockTree();
        Organization organization =
                organizations.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
        String oldPath = organizations.pathOf(id, scope).orElseThrow();
        String parentPath =
                organizations.pathOf(parentId, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
        if (PathRange.below(oldPath).contains(parentPath)) {
            throw Refused.because(MembershipProblem.PLACEMENT_WOULD_BE_CYCLE);
        }
        organization.moveBelow(organizations.findById(parentId), from, clock.instant());
        organizations.flush();
        String newPath = parentPath + organization.code() + "/";
        organizations.moveSubtree(id, parentId, oldPath, newPath);
        tell.moved(organization, oldPath, newPath, from);
    }
}
