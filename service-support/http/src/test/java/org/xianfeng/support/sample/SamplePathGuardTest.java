package org.xianfeng.support.sample;

import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.testing.PathGuardCases;

@QuarkusTest
class SamplePathGuardTest extends PathGuardCases {

    @Override
    protected String protectedPath() {
        return "/api/v1/samples";
    }
}
