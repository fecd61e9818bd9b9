package org.xianfeng.training;

import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.testing.OpenApiCases;

@QuarkusTest
class OpenApiTest extends OpenApiCases {}
