package org.xianfeng.training.service;

import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.testing.ServiceResourceCases;

@QuarkusTest
class TrainingServiceResourceTest extends ServiceResourceCases {

    TrainingServiceResourceTest() {
        super("training", "access.unconfirmed-posts-count-for", 20);
    }
}
