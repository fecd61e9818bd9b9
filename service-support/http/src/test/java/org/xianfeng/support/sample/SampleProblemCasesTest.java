package org.xianfeng.support.sample;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.testing.ProblemCases;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
@WithTestResource(value = TestTokens.class, scope = TestResourceScope.GLOBAL)
class SampleProblemCasesTest extends ProblemCases {

    @Override
    protected String readable() {
        return "/api/v1/samples";
    }

    @Override
    protected Creation creation() {
        return new Creation("/api/v1/samples", "{\"name\":\"one\",\"seats\":2}", "name");
    }

    @Override
    protected String broken() {
        return "/api/v1/samples/broken";
    }

    @Override
    protected String permitted() {
        return TestTokens.of("alice");
    }

    @Override
    protected String unpermitted() {
        return TestTokens.of("bob");
    }
}
