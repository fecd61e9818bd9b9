package org.xianfeng.activity.service;

import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.testing.ServiceResourceCases;

@QuarkusTest
class ActivityServiceResourceTest extends ServiceResourceCases {

    ActivityServiceResourceTest() {
        super("activity", "access.unconfirmed-posts-count-for", 20);
    }
}
