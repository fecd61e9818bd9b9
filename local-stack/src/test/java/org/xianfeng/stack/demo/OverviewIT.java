package org.xianfeng.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.demo.market.Market;
import org.xianfeng.stack.demo.xingda.Xingda;

/** Which part of the two composed views whom the services tell, with the tokens that Keycloak gives these people. */
@ExtendWith(RunningStack.class)
class OverviewIT {

    private static final Map<String, String> OWN = new HashMap<>();
    private static final Map<String, String> ELSEWHERE = new HashMap<>();

    @BeforeAll
    static void load() {
        World.demonstration();
        OWN.put("/organizations/", World.organization("xingda-admin", Xingda.SECRETARYS_BRANCH));
        OWN.put(
                "/members/",
                World.found("xingda-admin", "/members", Xingda.ORDINARY_MEMBER)
                        .path("id")
                        .asText());
        String market = World.organization("market-admin", Market.HARDWARE_BRANCH);
        ELSEWHERE.put("/organizations/", market);
        ELSEWHERE.put(
                "/members/",
                World.json("market-admin", "/organizations/" + market + "/roster?limit=1")
                        .at("/items/0/id")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource({
        "/members/,       xingda-admin,        member attendance bookings, 404",
        "/members/,       xingda-secretary,    member attendance bookings, 404",
        "/members/,       xingda-party-worker, member attendance bookings, 404",
        "/members/,       member,              member attendance bookings, 404",
        "/members/,       portal-app,          member, 404",
        "/members/,       hardware-secretary,  404, 200",
        "/members/,       platform-admin,      403, 403",
        "/members/,       auditor,             403, 403",
        "/organizations/, xingda-admin,        organization statistics activities courseSessions, 404",
        "/organizations/, xingda-secretary,    organization statistics activities courseSessions, 404",
        "/organizations/, xingda-party-worker, organization statistics activities courseSessions, 404",
        "/organizations/, member,              organization activities courseSessions, 404",
        "/organizations/, portal-app,          organization, 404",
        "/organizations/, hardware-secretary,  404, 200",
        "/organizations/, platform-admin,      organization, 200",
        "/organizations/, auditor,             403, 403"
    })
    void each_is_told_what_the_services_let_her_read(String of, String account, String own, int elsewhere) {
        HttpResponse<String> answer = World.get(account, of + OWN.get(of) + "/overview");
        HttpResponse<String> other = World.get(account, of + ELSEWHERE.get(of) + "/overview");

        if (own.matches("\\d+")) {
            assertAnswer(answer, Integer.parseInt(own));
        } else {
            assertAnswer(answer, 200);
            assertThat(available(RunningStack.json(answer))).containsExactlyInAnyOrder(own.split(" "));
        }
        assertAnswer(other, elsewhere);
    }

    @Test
    void nobody_in_particular_is_told_anything() {
        OWN.forEach((of, id) -> assertAnswer(World.get(null, of + id + "/overview"), 401));
    }

    @Test
    void the_secretary_of_a_branch_is_told_nothing_of_another_branch_of_her_company() {
        String branch = World.organization("xingda-admin", "XD-01-1");

        assertAnswer(World.get("xingda-secretary", "/organizations/" + branch + "/overview"), 404);
    }

    /** Of the others, that they may not be read and nothing else. */
    private static List<String> available(JsonNode overview) {
        List<String> available = new ArrayList<>();
        overview.properties().forEach(part -> {
            if (part.getValue().path("available").asBoolean()) {
                available.add(part.getKey());
                assertThat(part.getValue().path("value").isObject()).isTrue();
            } else {
                assertThat(part.getValue().toString())
                        .isEqualTo("{\"available\":false,\"reason\":\"insufficient-permission\"}");
            }
        });
        return available;
    }

    private static void assertAnswer(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), answer.body())
                .isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith(status == 200 ? "application/json" : "application/problem+json");
    }
}
