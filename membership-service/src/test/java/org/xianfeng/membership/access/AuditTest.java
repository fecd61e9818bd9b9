package org.xianfeng.membership.access;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;

import java.util.function.Function;

import jakarta.inject.Inject;

import org.xianfeng.membership.access.AccessTableTest.Call;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.AuditCases;

@QuarkusTest
class AuditTest extends AuditCases {

    /** Whoever records a member together with her person records both. */
    private static final String TABLE =
            """
            openAccount             account:create
            closeAccount            account:close
            grantAccess             grant:create
            endGrant                grant:end
            createEnterprises       enterprise:create
            createEnterprise        enterprise:create
            recordHeadcount         enterprise:update
            hostOrganization        enterprise:update
            recordOperatingState    enterprise:update
            occupyVenue             enterprise:update
            leaveVenue              enterprise:update
            endHostUnit             enterprise:update
            createMembers           person:create member:create
            createMember            person:create member:create
            correctMember           member:update
            affiliateMember         member:update
            changeMembershipState   member:update
            confirmMember           member:update
            correctMembershipDates  member:update
            createOrganization      organization:create
            renameOrganization      organization:update
            moveOrganization        organization:move
            dissolveOrganization    organization:dissolve
            changeSuperior          organization:update
            changeOrganizationKind  organization:update
            guideOrganization       organization:update
            endGuidanceRelation     organization:update
            coverIndustry           organization:update
            endIndustryCoverage     organization:update
            createPerson            person:create
            correctPerson           person:update
            disclosePerson          person:disclose
            erasePerson             person:erase
            appointToPosts          post-holding:create
            appointToPost           post-holding:create
            endPost                 post-holding:end
            """;

    @Inject
    Callers callers;

    private Things own;
    private String reader;
    private String stranger;

    AuditTest() {
        super("membership", TABLE);
    }

    @BeforeEach
    void two_trees() {
        own = Things.of(callers);
        reader = callers.with(AccessRole.READER, own.committee());
        stranger = Things.of(callers).administrator();
    }

    @Override
    protected Function<String, Response> prepared(String operation) {
        Call call = AccessTableTest.CALLS.get(operation).apply(own);
        return token -> {
            Response answer = call.send(token);
            if (answer.statusCode() < 300) {
                own.used();
            }
            return answer;
        };
    }

    @Override
    protected String administrator() {
        return own.administrator();
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
