package org.xianfeng.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.personaldata.PersonKeys;

/** To this database a person whom a backup brought back is one like any other: what is left of her erasure is her id. */
@QuarkusTest
class ErasureReplayTest {

    @Inject
    Callers callers;

    @Inject
    Sql behind;

    @Inject
    PersonKeys keys;

    UUID committee;
    String administrator;
    UUID broughtBack;

    @BeforeEach
    void somebody_whom_a_backup_brought_back() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        broughtBack = People.register(administrator, committee, "周海涛");
    }

    @Test
    void each_is_erased_again_unless_she_is_a_member_or_holds_a_post_by_now() {
        UUID branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        UUID member = People.register(administrator, committee, "陈丽华");
        made(post(
                administrator,
                "/members",
                "{\"personId\": \"%s\", \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"}"
                        .formatted(member, branch)));
        UUID worker = People.register(administrator, committee, "孙桂芳");
        made(post(
                administrator,
                "/post-holdings",
                "{\"organizationId\": \"%s\", \"personId\": \"%s\", \"post\": \"PARTY_WORKER\", \"from\": \"2019-01-01\"}"
                        .formatted(branch, worker)));
        UUID erased = People.register(administrator, committee, "赵秀兰");
        post(administrator, "/persons/" + erased + "/erasure", "{\"ground\": \"REQUESTED\"}")
                .statusCode(204);
        UUID unknown = UUID.randomUUID();

        replay(
                        Callers.PLATFORM_ADMIN,
                        items(broughtBack, erased, unknown, member, worker) + ", {\"personId\": \"?\"}, {}")
                .statusCode(200)
                .body("items.index", contains(0, 1, 2, 3, 4, 5, 6))
                .body("items.status", contains(204, 204, 204, 409, 409, 400, 400))
                .body("items[0].outcome", equalTo("ERASED"))
                .body("items[1].outcome", equalTo("ALREADY_ERASED"))
                .body("items[2].outcome", equalTo("NOT_RECORDED"))
                .body("items[3].outcome", nullValue())
                .body("items[3].problem.type", equalTo("/problems/members-are-not-erased"))
                .body("items[4].problem.type", equalTo("/problems/holds-a-post"));

        get(administrator, "/persons/{id}", broughtBack).statusCode(404);
        assertThat(Stream.of(broughtBack, erased, unknown).map(keys::isErased)).containsOnly(true);
        assertThat(Stream.of(broughtBack, erased, unknown).map(this::reasons))
                .containsExactly(
                        List.of("RESTORED_BACKUP: 2026-11-21"),
                        List.of("REQUESTED"),
                        List.of("RESTORED_BACKUP: 2026-11-21"));
        assertThat(Stream.of(broughtBack, erased, unknown).map(this::timesTold)).containsOnly(1);
        for (UUID stays : List.of(member, worker)) {
            get(administrator, "/persons/{id}", stays).statusCode(200).body("idNumber", equalTo(maskedOf(stays)));
            assertThat(keys.isErased(stays)).isFalse();
            assertThat(timesTold(stays)).isZero();
        }
    }

    @Test
    void rows_of_a_backup_beside_newer_keys_show_nobody_and_are_emptied() {
        UUID another = People.register(administrator, committee, "周海滨");
        keys.destroy(broughtBack, Instant.parse("2026-11-21T04:00:00Z"));

        get(administrator, "/persons/{id}", broughtBack).statusCode(404);
        get(administrator, "/persons").body("items.id", contains(another.toString()));
        People.patch(administrator, broughtBack, "*", "{\"phone\": \"13900139000\"}")
                .statusCode(404);
        replay(Callers.PLATFORM_ADMIN, items(broughtBack)).body("items.outcome", contains("ERASED"));

        assertThat(stateOf(broughtBack)).contains("\"name\": null", "\"id_number\": null", "\"birth_date\": null");
        assertThat(timesTold(broughtBack)).isOne();
    }

    @Test
    void a_list_that_is_sent_again_changes_nothing_more() {
        UUID unknown = UUID.randomUUID();
        String items = items(broughtBack, unknown);
        replay(Callers.PLATFORM_ADMIN, items).body("items.outcome", contains("ERASED", "NOT_RECORDED"));
        String before = stateOf(broughtBack);

        replay(Callers.PLATFORM_ADMIN, items).body("items.outcome", contains("ALREADY_ERASED", "ALREADY_ERASED"));

        assertThat(stateOf(broughtBack)).isEqualTo(before);
        for (UUID each : List.of(broughtBack, unknown)) {
            assertThat(reasons(each)).hasSize(1);
            assertThat(timesTold(each)).isOne();
        }
    }

    @Test
    void whoever_may_erase_people_one_by_one_may_not_send_a_list_and_nobody_is_erased() {
        String before = stateOf(broughtBack);

        replay(administrator, items(broughtBack)).statusCode(403);

        assertThat(stateOf(broughtBack)).isEqualTo(before);
        assertThat(keys.isErased(broughtBack)).isFalse();
        assertThat(reasons(broughtBack)).isEmpty();
    }

    @Test
    void a_list_that_is_empty_or_too_long_is_refused_as_a_whole() {
        String tooMany =
                items(IntStream.range(0, 501).mapToObj(i -> broughtBack).toArray(UUID[]::new));

        replay(Callers.PLATFORM_ADMIN, "").statusCode(400);
        replay(Callers.PLATFORM_ADMIN, tooMany).statusCode(400);

        get(administrator, "/persons/{id}", broughtBack).statusCode(200).body("name", equalTo("周海涛"));
        assertThat(keys.isErased(broughtBack)).isFalse();
    }

    @Test
    void who_was_erased_is_said_outside_of_the_database_too_and_who_was_not_is_not() {
        UUID branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        UUID member = People.register(administrator, committee, "陈丽华");
        callers.admit(member, branch);

        List<String> said = saidDuring(() -> replay(Callers.PLATFORM_ADMIN, items(broughtBack, member)));

        assertThat(said).containsExactly("Erased person " + broughtBack);
    }

    private static List<String> saidDuring(Runnable work) {
        List<String> said = new ArrayList<>();
        Logger log = Logger.getLogger(ErasureLog.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                said.add(logged.getMessage().formatted(logged.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        try {
            work.run();
        } finally {
            log.removeHandler(listener);
        }
        return said;
    }

    private static ValidatableResponse replay(String token, String items) {
        return post(token, "/erasure-replays", "{\"items\": [" + items + "], \"note\": \"2026-11-21\"}");
    }

    private static String items(UUID... people) {
        return Stream.of(people).map("{\"personId\": \"%s\"}"::formatted).collect(Collectors.joining(", "));
    }

    private String maskedOf(UUID person) {
        return get(administrator, "/persons/{id}", person).extract().path("idNumber");
    }

    private String stateOf(UUID person) {
        return behind.first("select to_jsonb(p)::text from person p where id = ?", row -> row.getString(1), person)
                .orElseThrow();
    }

    private List<String> reasons(UUID person) {
        return behind.all(
                "select reason from audit_entry where subject_id = ? and action = 'person:erase' and outcome = 'DONE'",
                row -> row.getString(1),
                person.toString());
    }

    private int timesTold(UUID person) {
        return behind.all(
                        "select 1 from feed_event where type like '%person.erased' and subject_id = ?",
                        row -> 1, person)
                .size();
    }
}
