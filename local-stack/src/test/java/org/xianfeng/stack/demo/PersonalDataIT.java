package org.xianfeng.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.demo.fact.Person;
import org.xianfeng.stack.demo.xingda.Xingda;
import org.xianfeng.support.personaldata.ClearText;

/**
 * The numbers of everybody in the demonstration, who was recorded with them in the clear, stand nowhere in what the
 * programs write: no log, no event, no audit entry, nor any other table; and in nothing that they answer.
 */
@ExtendWith(RunningStack.class)
class PersonalDataIT {

    private static final String ADMIN = "xingda-admin";

    private static List<Person> people;

    @BeforeAll
    static void load() {
        people = Demonstration.dataSets(World.demonstration().anchor()).stream()
                .flatMap(set -> set.persons().stream())
                .toList();
    }

    @Test
    void no_program_logged_a_number_while_everybody_was_recorded() {
        assertNowhere(World.numbersInLogsOfTheLoad());
    }

    @Test
    void no_program_logs_or_repeats_a_number_that_it_refuses() {
        String keeper = World.organization(ADMIN, Xingda.COMMITTEE);
        Person known = people.get(0);
        List<Map<String, Object>> refused = List.of(
                Map.of("keeperId", keeper, "name", known.name(), "idNumber", known.idNumber()),
                Map.of("keeperId", known.phone(), "name", known.idNumber(), "idNumber", known.phone()),
                Map.of(known.idNumber(), known.phone()));

        for (Map<String, Object> body : refused) {
            for (String path : List.of("/persons", "/members", "/activities", "/courses", "/lecturers", "/bookings")) {
                HttpResponse<String> answer = RunningStack.post("/api/v1" + path, ADMIN, body);
                assertThat(answer.statusCode())
                        .as("%s: %s", path, answer.body())
                        .isBetween(400, 499);
                assertNotRepeated(path, answer);
            }
        }
        for (String asked : List.of(
                "/persons?q=" + known.idNumber(),
                "/members?q=" + known.phone(),
                "/persons/" + known.phone(),
                "/members?" + known.idNumber() + "=" + known.phone(),
                "/membership/rule-settings/" + known.phone(),
                "/members/" + known.phone() + "/overview?" + known.idNumber() + "=1")) {
            assertNotRepeated(asked, World.get(ADMIN, asked));
        }

        assertNowhere(ClearNumbers.inLogs(RunningStack.logs()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "activity", "training", "keycloak"})
    void no_table_holds_a_number(String database) throws SQLException {
        try (Connection connection = RunningStack.database(database)) {
            Map<String, List<String>> found = ClearNumbers.inTables(connection);

            assertThat(found.keySet())
                    .containsAll(
                            database.equals("keycloak")
                                    ? Set.of("user_entity", "event_entity")
                                    : Set.of("feed_event", "audit_entry", "idempotent_answer"));
            assertThat(found)
                    .allSatisfy(
                            (table, numbers) -> assertThat(numbers).as(table).isEmpty());
        }
    }

    /** Rolled back: nobody but this connection ever sees it. */
    @ParameterizedTest
    @ValueSource(strings = {"membership", "activity", "training"})
    void a_number_in_an_event_or_an_audit_entry_would_be_found(String database) throws SQLException {
        Person planted = people.get(people.size() - 1);
        try (Connection connection = RunningStack.database(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    """
                    insert into feed_event (id, type, keeping, subject_type, subject_id, subject_version, time, data)
                    values (gen_random_uuid(), 'planted', 'STATE', 'person', gen_random_uuid(), 1, now(),
                            jsonb_build_object('facts', jsonb_build_object('phone', '%s')))
                    """
                            .formatted(planted.phone()));
            statement.execute(
                    """
                    insert into audit_entry (id, at, actor, action, outcome, refusal, subject_type, subject_id, payload, salt, digest)
                    values (gen_random_uuid(), now(), 'job:planted', 'planted', 'REFUSED', 'planted', 'person', '1',
                            '{"idNumber":"%s"}', '\\x00', sha256('planted'))
                    """
                            .formatted(planted.idNumber()));

            Map<String, List<String>> found = ClearNumbers.inTables(connection);

            assertThat(found.get("feed_event")).containsExactly(planted.phone());
            assertThat(found.get("audit_entry")).containsExactly(planted.idNumber());
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/persons", "/members", "/post-holdings", "/bookings"})
    void no_list_shows_a_number(String list) {
        for (String account : List.of("xingda-admin", "market-admin", "association-admin")) {
            assertThat(World.all(account, list)).allSatisfy(item -> assertThat(ClearText.in(item.toString()))
                    .isEmpty());
        }
    }

    private static void assertNotRepeated(String asked, HttpResponse<String> answer) {
        assertThat(ClearText.in(answer.body())).as(asked).isEmpty();
    }

    private static void assertNowhere(Map<String, List<String>> found) {
        assertThat(found.keySet())
                .contains(
                        "gateway.log",
                        "membership-service.log",
                        "activity-service.log",
                        "training-service.log",
                        "keycloak.log",
                        "postgres.log")
                .allSatisfy(log -> assertThat(Files.exists(RunningStack.logs().resolve(log)))
                        .isTrue());
        assertThat(found)
                .allSatisfy((log, numbers) -> assertThat(numbers).as(log).isEmpty());
    }
}
