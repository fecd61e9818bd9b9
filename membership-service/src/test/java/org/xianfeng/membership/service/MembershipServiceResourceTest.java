package org.xianfeng.membership.service;

import io.quarkus.test.junit.QuarkusTest;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.ServiceResourceCases;

@QuarkusTest
class MembershipServiceResourceTest extends ServiceResourceCases {

    @Inject
    Callers callers;

    MembershipServiceResourceTest() {
        super("membership", "person.id-number-hits-per-hour", 30);
    }

    @Override
    protected UUID organization() {
        return Api.committee();
    }

    @Override
    protected String tokenOf(AccessRole role) {
        return callers.with(role, organization());
    }
}
