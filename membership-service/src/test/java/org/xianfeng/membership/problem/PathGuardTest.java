package org.xianfeng.membership.problem;

import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.testing.PathGuardCases;

@QuarkusTest
class PathGuardTest extends PathGuardCases {

    @Override
    protected String protectedPath() {
        return "/api/v1/organizations";
    }
}
