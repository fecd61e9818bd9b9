package org.xianfeng.training.problem;

import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.testing.PathGuardCases;

@QuarkusTest
class TrainingPathGuardTest extends PathGuardCases {

    @Override
    protected String protectedPath() {
        return "/api/v1/courses";
    }
}
