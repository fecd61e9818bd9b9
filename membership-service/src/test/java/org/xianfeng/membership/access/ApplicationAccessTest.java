package org.xianfeng.membership.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;

/** An application gets names, branches and posts of today: of each what its client roles name, and nothing by a detour. */
@QuarkusTest
class ApplicationAccessTest {

    @Inject
    Callers callers;

    private UUID committee;
    private UUID branch;
    private String administrator;
    private UUID person;
    private UUID former;
    private UUID held;
    private String application;

    @BeforeEach
    void a_secretary_and_her_predecessor() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        person = People.register(administrator, committee, "郑志强");
        callers.admit(person, branch);
        former = appoint(People.register(administrator, committee, "李秀英"), "2017-07-01");
        held = appoint(person, "2020-01-01");
        application = callers.application(committee, "organizations:read", "members:read", "posts:read");
    }

    @ParameterizedTest
    @CsvSource({
        "organizations:read, 200, 403, 403",
        "members:read,       403, 200, 403",
        "posts:read,         403, 403, 200",
        "events:follow,      403, 403, 403"
    })
    void each_client_role_opens_what_it_names_and_nothing_else(
            String role, int organizations, int members, int holdings) {
        String some = callers.application(committee, role);

        get(some, "/organizations").statusCode(organizations);
        get(some, "/organizations/{id}/tree", committee).statusCode(organizations);
        get(some, "/members").statusCode(members);
        get(some, "/post-holdings").statusCode(holdings);
        get(some, "/post-holdings/{id}", held).statusCode(holdings);
    }

    @Test
    void members_come_with_their_posts_only_for_whoever_may_read_posts() {
        get(application, "/members").body("items[0].posts", hasSize(1));

        get(callers.application(committee, "members:read"), "/members")
                .body("items[0].name", equalTo("郑志强"))
                .body("items[0]", not(hasKey("posts")));
    }

    @Test
    void it_reads_who_acts_today_and_no_more_about_them() {
        get(application, "/post-holdings?count=true")
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.id", contains(held.toString()));
        Map<String, Object> one = get(application, "/post-holdings/{id}", held)
                .statusCode(200)
                .extract()
                .path("$");

        assertThat(one).containsOnlyKeys("id", "organizationId", "post", "from");
        get(application, "/post-holdings/{id}", former).statusCode(404);
        get(administrator, "/post-holdings").body("items.id", containsInAnyOrder(held.toString(), former.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/members?state=NORMAL",
                "/members?stage=FULL",
                "/members?externalCode=X-1",
                "/members?person=00000000-0000-7000-8000-000000000001"
            })
    void it_does_not_ask_for_members_by_what_it_is_not_told(String list) {
        get(application, list).statusCode(403).body("violations", hasSize(1));
        get(administrator, list).statusCode(200);
    }

    @Test
    void it_does_not_ask_who_held_a_post_or_what_somebody_holds() {
        get(application, "/post-holdings?asOf=2018-01-01")
                .statusCode(403)
                .body("violations[0].parameter", equalTo("asOf"));
        get(application, "/post-holdings?person={id}", person)
                .statusCode(403)
                .body("violations[0].parameter", equalTo("person"));
        get(administrator, "/post-holdings?asOf=2018-01-01").body("items.id", contains(former.toString()));
    }

    @Test
    void it_reads_the_names_of_todays_tree_and_neither_how_many_belong_to_it_nor_how_it_was() {
        get(administrator, "/organizations/{id}/tree", committee).body("items.members", hasSize(2));
        get(application, "/organizations/{id}/tree", committee)
                .statusCode(200)
                .body("items.name", hasSize(2))
                .body("items", everyItem(not(hasKey("members"))));

        get(application, "/organizations/{id}/tree?asOf=2019-12-15", committee)
                .statusCode(403)
                .body("violations[0].parameter", equalTo("asOf"));
    }

    @Test
    void it_does_not_learn_from_an_order_who_joined_first() {
        get(application, "/members?sort=joinDate").statusCode(400);
        get(application, "/members?sort=-name").statusCode(200);
        get(administrator, "/members?sort=joinDate").statusCode(200);
    }

    private UUID appoint(UUID holder, String from) {
        return made(post(
                administrator,
                "/post-holdings",
                """
                {"organizationId": "%s", "personId": "%s", "post": "SECRETARY", "from": "%s"}
                """
                        .formatted(branch, holder, from)));
    }
}
