package org.xianfeng.activity;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

import jakarta.inject.Inject;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.ProblemCases;

@QuarkusTest
class ProblemCasesTest extends ProblemCases {

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    private OrganizationRef branch;
    private String permitted;
    private String unpermitted;

    @BeforeEach
    void callers() {
        branch = roster.root("BRANCH");
        permitted = callers.administratorOf(branch);
        unpermitted = callers.with(AccessRole.MEMBER);
    }

    @Override
    protected String readable() {
        return "/api/v1/activities";
    }

    @Override
    protected Creation creation() {
        return new Creation(
                "/api/v1/activities",
                """
                {"kind": "THEME_PARTY_DAY", "title": "活动", "mode": "ONSITE", "startsAt": "2046-01-01T01:00:00Z",
                 "endsAt": "2046-01-01T02:00:00Z", "hosts": [{"organizationId": "%s"}]}
                """
                        .formatted(branch.id()),
                "title");
    }

    @Override
    protected String broken() {
        return BrokenResource.PATH;
    }

    @Override
    protected boolean hasDatabase() {
        return true;
    }

    @Override
    protected String permitted() {
        return permitted;
    }

    @Override
    protected String unpermitted() {
        return unpermitted;
    }
}
