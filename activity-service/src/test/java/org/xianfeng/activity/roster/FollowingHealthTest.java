package org.xianfeng.activity.roster;

import io.quarkus.test.junit.QuarkusTest;

import org.xianfeng.support.testing.FollowingHealthCases;

@QuarkusTest
class FollowingHealthTest extends FollowingHealthCases {}
