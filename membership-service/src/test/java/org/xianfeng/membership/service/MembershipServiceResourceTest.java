package org.xianfeng.membership.service;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.post.Post;
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

    @Override
    protected Map<String, Object> namedWhere(String rule) {
        if (rule.equals("person.id-number-hits-per-hour")) {
            return refusedForHits();
        }
        return Stream.of(Post.values())
                .filter(post -> rule.equals(
                        "access.post." + post.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .map(post -> givenByPost(rule, post))
                .orElseThrow(() -> new AssertionError("No answer is known that names " + rule));
    }

    private Map<String, Object> refusedForHits() {
        UUID committee = Api.committee();
        String administrator = callers.administratorOf(committee);
        String body = People.body(committee, "张三", People.idNumber());
        Api.post(administrator, "/persons", body).statusCode(201);
        IntStream.range(0, 20)
                .forEach(hit -> Api.post(administrator, "/persons", body).statusCode(409));
        return Api.post(administrator, "/persons", body)
                .statusCode(429)
                .extract()
                .path("rule");
    }

    private Map<String, Object> givenByPost(String rule, Post post) {
        UUID committee = Api.committee();
        String administrator = callers.administratorOf(committee);
        UUID place =
                switch (post) {
                    case DISCIPLINE_SECRETARY -> Api.below(administrator, committee, "DISCIPLINE_COMMITTEE", "纪委（演示）");
                    case GROUP_LEADER ->
                        Api.below(
                                administrator,
                                Api.below(administrator, committee, "BRANCH", "一车间党支部（演示）"),
                                "PARTY_GROUP",
                                "一组（演示）");
                    default -> committee;
                };
        UUID person = People.register(administrator, committee, "郑志强");
        UUID account = callers.account(UUID.randomUUID().toString(), person);
        Api.made(Api.post(
                administrator,
                "/post-holdings",
                "{\"organizationId\": \"%s\", \"personId\": \"%s\", \"post\": \"%s\", \"from\": \"2020-01-01\"}"
                        .formatted(place, person, post)));
        int version = Api.post(
                        Callers.PLATFORM_ADMIN,
                        "/membership/rule-settings/" + rule + "/versions",
                        """
                        {"holdsFor": "ORGANIZATION", "organizationId": "%s", "value": "READER",
                         "validFrom": "2020-01-01", "reason": "试点（演示）"}
                        """
                                .formatted(committee))
                .statusCode(201)
                .extract()
                .path("version");
        return Api.get(administrator, "/accounts/{id}", account)
                .statusCode(200)
                .body("access.rule.version", contains(version))
                .extract()
                .path("access[0].rule");
    }
}
