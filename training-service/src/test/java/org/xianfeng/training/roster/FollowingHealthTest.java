package org.xianfeng.training.roster;

import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.testing.FollowingHealthCases;

@QuarkusTest
class FollowingHealthTest extends FollowingHealthCases {}
