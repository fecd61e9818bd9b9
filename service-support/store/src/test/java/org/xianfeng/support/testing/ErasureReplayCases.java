package org.xianfeng.support.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.erasure.Erasable;

/**
 * Erasing again whom a restored backup brought back; each service runs it by extending this in a {@code @QuarkusTest}. To
 * its database she is one like any other: what is left of her erasure is her id.
 */
public abstract class ErasureReplayCases {

    protected static final String OPERATOR = TestTokens.of("operator", "platform-admin");

    private static final String BACKUP = "2026-11-21";
    private static final String BECAUSE = "RESTORED_BACKUP: " + BACKUP;

    private final String service;
    private final Sql behind;

    /** For the service of this name, for example {@code membership}. */
    protected ErasureReplayCases(String service) {
        this.service = service;
        this.behind = new Sql(TestPostgres.asOwner(service));
    }

    /** How the service names what is done. */
    protected abstract Erasable erasable();

    /** The token of somebody who may erase one by one whoever is {@link #recorded}. */
    protected abstract String administrator();

    /** Somebody new of whom a name is kept. */
    protected abstract UUID recorded();

    /** Erases her by a request of its own. */
    protected abstract void erase(UUID id);

    /** What a caller who sees her is shown as her name; null for nothing. */
    protected abstract String nameOf(UUID id);

    /** Some who stay, and why. */
    protected abstract Map<UUID, String> staying();

    @Test
    void each_is_erased_again_unless_a_rule_says_that_she_stays() {
        UUID broughtBack = recorded();
        UUID erased = recorded();
        erase(erased);
        List<String> reasonsBefore = reasons(erased);
        UUID unknown = UUID.randomUUID();
        Map<UUID, String> staying = new TreeMap<>(staying());
        Map<UUID, String> names = new TreeMap<>();
        staying.keySet().forEach(id -> names.put(id, nameOf(id)));

        ValidatableResponse answer = replay(
                        OPERATOR,
                        Stream.concat(Stream.of(broughtBack, erased, unknown), staying.keySet().stream())
                                .map(id -> Map.of("personId", id.toString()))
                                .toList())
                .statusCode(200)
                .body("items[0].status", equalTo(204))
                .body("items.outcome[0]", equalTo("ERASED"))
                .body("items.outcome[1]", equalTo("ALREADY_ERASED"))
                .body("items.outcome[2]", equalTo("NOT_RECORDED"));

        int index = 3;
        for (Map.Entry<UUID, String> each : staying.entrySet()) {
            answer.body("items[%d].index".formatted(index), equalTo(index))
                    .body("items[%d].outcome".formatted(index), nullValue())
                    .body("items[%d].problem.type".formatted(index), equalTo("/problems/" + each.getValue()));
            assertThat(nameOf(each.getKey())).isEqualTo(names.get(each.getKey()));
            assertThat(isErased(each.getKey())).isFalse();
            assertThat(reasons(each.getKey())).isEmpty();
            index++;
        }
        assertThat(nameOf(broughtBack)).isNull();
        assertThat(Stream.of(broughtBack, erased, unknown)).allMatch(this::isErased);
        assertThat(reasons(broughtBack)).containsExactly(BECAUSE);
        assertThat(reasons(erased)).isEqualTo(reasonsBefore);
        assertThat(reasons(unknown)).containsExactly(BECAUSE);
    }

    @Test
    void an_item_that_cannot_be_read_loses_only_itself() {
        UUID broughtBack = recorded();

        replay(OPERATOR, List.of(Map.of("personId", "?"), Map.of(), Map.of("personId", broughtBack)))
                .statusCode(200)
                .body("items.index", contains(0, 1, 2))
                .body("items.status", contains(400, 400, 204));

        assertThat(nameOf(broughtBack)).isNull();
    }

    @Test
    void who_comes_back_beside_a_newer_table_of_keys_shows_no_name_and_is_not_given_one() {
        UUID broughtBack = recorded();
        behind.update(
                "update person_key set sealed_key = null, destroyed_at = ? where person_id = ?",
                Instant.parse("2026-11-21T04:00:00Z"),
                broughtBack);
        assertThat(nameOf(broughtBack)).isNull();

        replay(OPERATOR, broughtBack).statusCode(200).body("items.status", contains(204));
        replay(OPERATOR, broughtBack).body("items.outcome", contains("ALREADY_ERASED"));

        assertThat(nameOf(broughtBack)).isNull();
    }

    @Test
    void a_list_that_is_sent_again_changes_nothing_more() {
        UUID broughtBack = recorded();
        UUID unknown = UUID.randomUUID();
        replay(OPERATOR, broughtBack, unknown).body("items.outcome", contains("ERASED", "NOT_RECORDED"));
        List<String> keys = keys(broughtBack, unknown);

        replay(OPERATOR, broughtBack, unknown).body("items.outcome", contains("ALREADY_ERASED", "ALREADY_ERASED"));

        assertThat(keys(broughtBack, unknown)).isEqualTo(keys);
        assertThat(Stream.of(broughtBack, unknown).map(this::reasons)).containsOnly(List.of(BECAUSE));
    }

    @Test
    void a_request_that_is_repeated_with_its_key_is_told_the_same() {
        UUID broughtBack = recorded();
        String key = UUID.randomUUID().toString();

        for (String replayed : Stream.of(null, "true").toList()) {
            ValidatableResponse answer = given().auth()
                    .oauth2(OPERATOR)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("items", List.of(Map.of("personId", broughtBack))))
                    .post(path())
                    .then()
                    .statusCode(200)
                    .body("items.outcome", contains("ERASED"));
            assertThat(answer.extract().header("Idempotency-Replayed")).isEqualTo(replayed);
        }
        assertThat(reasons(broughtBack)).containsExactly("RESTORED_BACKUP");
    }

    @Test
    void whoever_may_erase_them_one_by_one_may_not_send_a_list_and_nobody_is_erased() {
        UUID broughtBack = recorded();
        String name = nameOf(broughtBack);

        replay(administrator(), broughtBack).statusCode(403);

        assertThat(nameOf(broughtBack)).isNotNull().isEqualTo(name);
        assertThat(isErased(broughtBack)).isFalse();
        assertThat(reasons(broughtBack)).isEmpty();
    }

    @Test
    void a_list_that_is_empty_or_too_long_is_refused_as_a_whole() {
        UUID broughtBack = recorded();
        String name = nameOf(broughtBack);

        replay(OPERATOR).statusCode(400);
        replay(OPERATOR, IntStream.range(0, 501).mapToObj(i -> broughtBack).toArray(UUID[]::new))
                .statusCode(400);

        assertThat(nameOf(broughtBack)).isNotNull().isEqualTo(name);
        assertThat(isErased(broughtBack)).isFalse();
    }

    @Test
    void who_was_erased_is_said_outside_of_the_database_too_and_who_was_not_is_not() {
        UUID broughtBack = recorded();
        UUID oneByOne = recorded();
        UUID stays = staying().keySet().iterator().next();

        List<String> said = saidDuring(() -> {
            replay(OPERATOR, broughtBack, stays);
            erase(oneByOne);
        });

        String kind = erasable().erasing(broughtBack).subjectType();
        assertThat(said).containsExactly("Erased " + kind + " " + broughtBack, "Erased " + kind + " " + oneByOne);
    }

    private static List<String> saidDuring(Runnable work) {
        List<String> said = new ArrayList<>();
        Logger log = Logger.getLogger("org.xianfeng.support.erasure.ErasureLog");
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

    protected final ValidatableResponse replay(String token, UUID... people) {
        return replay(
                token,
                Stream.of(people).map(id -> Map.of("personId", id.toString())).toList());
    }

    private ValidatableResponse replay(String token, List<? extends Map<String, ?>> items) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("items", items, "note", BACKUP))
                .post(path())
                .then();
    }

    private String path() {
        return "/api/v1/" + service + "/erasure-replays";
    }

    private boolean isErased(UUID id) {
        return behind.first("select 1 from person_key where person_id = ? and destroyed_at is not null", row -> 1, id)
                .isPresent();
    }

    private List<String> keys(UUID... people) {
        return Stream.of(people)
                .flatMap(id -> behind
                        .all(
                                "select to_jsonb(k)::text from person_key k where person_id = ?",
                                row -> row.getString(1),
                                id)
                        .stream())
                .toList();
    }

    private List<String> reasons(UUID id) {
        Act erasing = erasable().erasing(id);
        return behind.all(
                """
                select coalesce(reason, '') from audit_entry
                 where subject_type = ? and subject_id = ? and action = ? and outcome = 'DONE' order by at, id
                """,
                row -> row.getString(1),
                erasing.subjectType(),
                id.toString(),
                erasing.action());
    }
}
