package org.xianfeng.membership.service;

import io.quarkus.test.junit.QuarkusTest;

import java.util.UUID;

import org.xianfeng.membership.world.Api;
import org.xianfeng.support.testing.ServiceResourceCases;

@QuarkusTest
class MembershipServiceResourceTest extends ServiceResourceCases {

    MembershipServiceResourceTest() {
        super("membership", "person.id-number-hits-per-hour", 30);
    }

    @Override
    protected UUID organization() {
        return Api.committee();
    }
}
