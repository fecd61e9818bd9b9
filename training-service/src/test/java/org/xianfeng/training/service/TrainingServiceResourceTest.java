package org.xianfeng.training.service;

import io.quarkus.test.junit.QuarkusTest;

import java.util.UUID;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.ServiceResourceCases;
import org.xianfeng.training.world.World;

@QuarkusTest
class TrainingServiceResourceTest extends ServiceResourceCases {

    TrainingServiceResourceTest() {
        super("training", "access.unconfirmed-posts-count-for", 20);
    }

    @Override
    protected UUID organization() {
        return World.ofProgram().committee().id();
    }

    @Override
    protected String tokenOf(AccessRole role) {
        World world = World.ofProgram();
        return world.caller(role, world.committee());
    }
}
