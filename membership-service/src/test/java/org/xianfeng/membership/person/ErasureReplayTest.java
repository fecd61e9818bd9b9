package org.xianfeng.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.erasure.Erasable;
import org.xianfeng.support.personaldata.PersonKeys;
import org.xianfeng.support.testing.ErasureReplayCases;

@QuarkusTest
class ErasureReplayTest extends ErasureReplayCases {

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    @Inject
    PersonKeys keys;

    @Inject
    Erasable people;

    UUID committee;
    String administrator;

    ErasureReplayTest() {
        super("membership");
    }

    @BeforeEach
    void a_committee() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
    }

    @Override
    protected Erasable erasable() {
        return people;
    }

    @Override
    protected String administrator() {
        return administrator;
    }

    @Override
    protected UUID recorded() {
        return People.register(administrator, committee, "周海涛");
    }

    @Override
    protected void erase(UUID id) {
        post(administrator, "/persons/" + id + "/erasure", "{\"ground\": \"REQUESTED\"}")
                .statusCode(204);
    }

    @Override
    protected String nameOf(UUID id) {
        return get(administrator, "/persons/{id}", id).extract().path("name");
    }

    /** A member, and somebody who holds a post. */
    @Override
    protected Map<UUID, String> staying() {
        UUID branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        UUID member = People.register(administrator, committee, "陈丽华");
        callers.admit(member, branch);
        UUID worker = People.register(administrator, committee, "孙桂芳");
        made(post(
                administrator,
                "/post-holdings",
                "{\"organizationId\": \"%s\", \"personId\": \"%s\", \"post\": \"PARTY_WORKER\", \"from\": \"2019-01-01\"}"
                        .formatted(branch, worker)));
        return Map.of(member, "members-are-not-erased", worker, "holds-a-post");
    }

    @Test
    void rows_of_a_backup_beside_newer_keys_show_nobody_and_are_emptied() {
        UUID broughtBack = recorded();
        UUID another = People.register(administrator, committee, "周海滨");
        keys.destroy(broughtBack, Instant.parse("2026-11-21T04:00:00Z"));

        get(administrator, "/persons/{id}", broughtBack).statusCode(404);
        get(administrator, "/persons").body("items.id", contains(another.toString()));
        People.patch(administrator, broughtBack, "*", "{\"phone\": \"13900139000\"}")
                .statusCode(404);
        replay(OPERATOR, broughtBack).body("items.outcome", contains("ERASED"));

        assertThat(stateOf(broughtBack)).contains("\"name\": null", "\"id_number\": null", "\"birth_date\": null");
        assertThat(timesTold(broughtBack)).isOne();
    }

    @Test
    void the_other_services_are_told_once_of_whoever_is_erased_and_not_of_whoever_stays() {
        UUID broughtBack = recorded();
        UUID unknown = UUID.randomUUID();
        UUID stays = staying().keySet().iterator().next();
        replay(OPERATOR, broughtBack, unknown, stays).statusCode(200);
        String before = stateOf(broughtBack);

        replay(OPERATOR, broughtBack, unknown, stays).statusCode(200);

        assertThat(Stream.of(broughtBack, unknown).map(this::timesTold)).containsOnly(1);
        assertThat(timesTold(stays)).isZero();
        assertThat(stateOf(broughtBack)).isEqualTo(before);
    }

    private String stateOf(UUID person) {
        return behind.first("select to_jsonb(p)::text from person p where id = ?", row -> row.getString(1), person)
                .orElseThrow();
    }

    private int timesTold(UUID person) {
        return behind.all(
                        "select 1 from feed_event where type like '%person.erased' and subject_id = ?",
                        row -> 1, person)
                .size();
    }
}
