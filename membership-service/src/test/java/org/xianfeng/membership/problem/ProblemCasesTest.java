package org.xianfeng.membership.problem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.testing.ProblemCases;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class ProblemCasesTest extends ProblemCases {

    @Inject
    Callers callers;

    private UUID committee;
    private String permitted;

    @BeforeEach
    void an_administrator() {
        committee = Api.committee();
        permitted = callers.administratorOf(committee);
    }

    @Override
    protected String readable() {
        return "/api/v1/members";
    }

    @Override
    protected Creation creation() {
        return new Creation(
                "/api/v1/persons",
                """
                {"keeperId": "%s", "name": "王建国", "idNumber": "%s"}
                """
                        .formatted(committee, People.idNumber()),
                "name");
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
        return TestTokens.of("nobody", "user");
    }
}
