package org.xianfeng.membership.organization;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Answers what an organisation is today. */
@ApplicationScoped
public class ReadOrganization {

    private final OrganizationRepository organizations;

    ReadOrganization(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    @Transactional
    public OrganizationView view(UUID id, Scope scope) {
        return organizations
                .find(id, scope)
                .map(OrganizationView::of)
                .orElseThrow(() -> CommonProblem.notFound("organization"));
    }
}
