package org.xianfeng.activity.access;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;

import java.util.function.Function;

import jakarta.inject.Inject;

import org.xianfeng.activity.access.AccessTableTest.Call;
import org.xianfeng.activity.access.AccessTableTest.Things;
import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.world.Api;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.AuditCases;

@QuarkusTest
class AuditTest extends AuditCases {

    private static final String TABLE =
            """
            createActivity         activity:create
            updateActivity         activity:update
            cancelActivity         activity:cancel
            annulActivity          activity:annul
            confirmActivityHost    activity:confirm-host
            removeActivityHost     activity:remove-host
            recordAttendanceSheet  attendance:record
            readRosterAnew         attendance:read-roster
            discloseGuest          guest:disclose
            eraseGuest             guest:erase
            recordOutcome          outcome:record
            """;

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    private OrganizationRef branch;
    private Roster.Member member;
    private String administrator;
    private String reader;
    private String stranger;

    AuditTest() {
        super("activity", TABLE);
    }

    @BeforeEach
    void world() {
        roster.fallBehind(false);
        branch = roster.root("BRANCH");
        member = roster.member(branch);
        administrator = callers.administratorOf(branch);
        reader = callers.with(AccessRole.READER, branch);
        stranger = callers.administratorOf(roster.root("BRANCH"));
    }

    @Override
    protected Function<String, Response> prepared(String operation) {
        Things things = AccessTableTest.things(callers, roster, branch, member);
        return token -> AccessTableTest.operations()
                .get(operation)
                .apply(new Call(Api.as(token), things))
                .extract()
                .response();
    }

    @Override
    protected String administrator() {
        return administrator;
    }

    @Override
    protected String reader() {
        return reader;
    }

    @Override
    protected String stranger() {
        return stranger;
    }
}
