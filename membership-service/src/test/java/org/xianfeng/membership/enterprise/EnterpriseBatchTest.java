package org.xianfeng.membership.enterprise;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;
import org.xianfeng.support.scope.AccessRole;

@QuarkusTest
class EnterpriseBatchTest {

    static final String BATCHES = "/enterprise-batches";

    @Inject
    Callers callers;

    UUID committee;
    String administrator;

    @BeforeEach
    void a_committee() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
    }

    @Test
    void merchants_are_registered_one_by_one_and_one_that_is_registered_already_is_left_out() {
        String twice = CreditCodes.next();

        post(
                        administrator,
                        BATCHES,
                        list(item("a", twice), item("b", twice), item("c", "1"), item("d", CreditCodes.next())))
                .statusCode(200)
                .body("items.status", contains(201, 409, 400, 201))
                .body("items.externalCode", contains(code("a"), code("b"), code("c"), code("d")))
                .body("items[1].problem.type", equalTo("/problems/enterprise-registered"))
                .body("items[2].problem.violations[0].pointer", equalTo("/creditCode"));

        get(administrator, "/enterprises?keeper={id}", committee).body("items", hasSize(2));
    }

    @Test
    void a_merchant_sent_again_is_refused_with_her_id() {
        String item = item("a", CreditCodes.next());
        String id = post(administrator, BATCHES, list(item)).extract().path("items[0].id");

        post(administrator, BATCHES, list(item))
                .body("items.status", contains(409))
                .body("items[0].problem.type", equalTo("/problems/external-code-taken"))
                .body("items[0].id", equalTo(id));

        get(administrator, "/enterprises?keeper={id}", committee).body("items", hasSize(1));
    }

    @Test
    void nothing_is_registered_outside_the_scope_or_without_the_permission() {
        String stranger = callers.administratorOf(Api.committee());

        post(stranger, BATCHES, list(item("a", CreditCodes.next())))
                .statusCode(200)
                .body("items.status", contains(404))
                .body("items[0].id", nullValue());
        post(callers.with(AccessRole.READER, committee), BATCHES, list(item("a", CreditCodes.next())))
                .statusCode(403);

        get(administrator, "/enterprises?keeper={id}", committee).body("items", hasSize(0));
    }

    private String code(String name) {
        return committee + "-" + name;
    }

    private String item(String name, String creditCode) {
        return """
               {"keeperId": "%s", "externalCode": "%s", "creditCode": "%s", "name": "商户（演示）",
                "kind": "SOLE_PROPRIETOR", "industry": "五金机电"}
               """
                .formatted(committee, code(name), creditCode);
    }

    private static String list(String... items) {
        return "{\"items\": [" + String.join(",", items) + "]}";
    }
}
