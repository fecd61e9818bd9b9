package org.xianfeng.membership.enterprise;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;

@QuarkusTest
class EnterpriseResourceTest {

    @Inject
    Callers callers;

    @Test
    void an_enterprise_shows_which_organisations_stand_in_it() {
        UUID committee = Api.committee();
        String administrator = callers.administratorOf(committee);
        UUID enterprise = Api.made(Api.post(
                administrator,
                "/enterprises",
                """
                {"keeperId": "%s", "creditCode": "%s", "externalCode": "E-SHOWN",
                 "name": "兴达公司（演示）", "kind": "PRIVATE_ENTERPRISE"}
                """
                        .formatted(committee, CreditCodes.next())));

        Api.get(administrator, "/enterprises/" + enterprise).body("organizationIds", hasSize(0));
        Api.post(
                        administrator,
                        "/enterprises/" + enterprise + "/organizations",
                        """
                        {"organizationId": "%s", "from": "2013-01-01"}
                        """
                                .formatted(committee))
                .statusCode(200);

        Api.get(administrator, "/enterprises/" + enterprise).body("organizationIds[0]", equalTo(committee.toString()));
        Api.get(administrator, "/enterprises?externalCode=E-SHOWN")
                .body("items[0].organizationIds[0]", equalTo(committee.toString()));
    }
}
