package org.xianfeng.gateway;

import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.testing.OpenApiCases;

@QuarkusTest
class OpenApiTest extends OpenApiCases {}
