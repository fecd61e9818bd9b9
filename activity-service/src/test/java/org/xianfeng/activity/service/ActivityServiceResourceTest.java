package org.xianfeng.activity.service;

import io.quarkus.test.junit.QuarkusTest;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.ServiceResourceCases;

@QuarkusTest
class ActivityServiceResourceTest extends ServiceResourceCases {

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    ActivityServiceResourceTest() {
        super("activity", "access.unconfirmed-posts-count-for", 20);
    }

    @Override
    protected UUID organization() {
        return roster.root("PARTY_COMMITTEE").id();
    }

    @Override
    protected String tokenOf(AccessRole role) {
        return callers.with(role, roster.root("PARTY_COMMITTEE"));
    }
}
