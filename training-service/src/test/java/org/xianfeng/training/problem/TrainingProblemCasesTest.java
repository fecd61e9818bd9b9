package org.xianfeng.training.problem;

import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.ProblemCases;
import org.xianfeng.support.testing.TestTokens;
import org.xianfeng.training.world.World;

@QuarkusTest
class TrainingProblemCasesTest extends ProblemCases {

    static final World world = World.ofProgram();
    static final World.Unit committee = world.committee();
    static final String administrator = world.caller(AccessRole.ADMINISTRATOR, committee);

    @Override
    protected String readable() {
        return "/api/v1/courses/" + committee.id();
    }

    @Override
    protected Creation creation() {
        return new Creation(
                "/api/v1/courses",
                """
                {"organizationId": "%s", "title": "党史", "kind": "PARTY_LECTURE", "mode": "ONLINE"}"""
                        .formatted(committee.id()),
                "title");
    }

    @Override
    protected String broken() {
        return "/api/v1/test-only/broken";
    }

    @Override
    protected boolean hasDatabase() {
        return true;
    }

    @Override
    protected String permitted() {
        return administrator;
    }

    @Override
    protected String unpermitted() {
        return TestTokens.of("nobody", "user");
    }
}
