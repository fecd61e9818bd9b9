package org.xianfeng.support.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.xianfeng.support.testing.Refusals.assertRefused;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.xianfeng.support.database.AdvisoryLock;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.personaldata.ColumnCipher;
import org.xianfeng.support.personaldata.KeyedHash;
import org.xianfeng.support.personaldata.KeysForTests;
import org.xianfeng.support.personaldata.PersonalDataKeys;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

class IdempotentAnswersTest {

    private static final String DATABASE = "idempotency";
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final String BOOK = "POST /api/v1/course-sessions/{id}/bookings";
    private static final UUID BOOKING = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Attempt FIRST = attempt("alice", BOOK, "key-1", "seat 7");
    private static final Consumer<Answered> ALLOWED = answered -> {};

    private final AdjustableClock clock = new AdjustableClock();
    private final PersonalDataKeys keys = KeysForTests.known();
    private final AtomicInteger done = new AtomicInteger();
    private final Sql owner = new Sql(TestPostgres.asOwner(DATABASE));

    @BeforeAll
    static void tables() {
        SupportTables.in(DATABASE);
        new Sql(TestPostgres.asOwner(DATABASE)).update("create table if not exists seat (taken_by varchar(20))");
    }

    @BeforeEach
    void empty() {
        owner.update("delete from idempotent_answer");
        owner.update("delete from seat");
        clock.stopAt(NOON);
    }

    @Test
    void a_repetition_is_told_the_same_and_does_nothing() throws SQLException {
        Answered first = committed(FIRST);
        Answered again = committed(FIRST);

        assertThat(first).isEqualTo(new Answered(201, "/api/v1/bookings/" + BOOKING, 5L, "{\"seat\":\"七号\"}", false));
        assertThat(again).isEqualTo(new Answered(201, "/api/v1/bookings/" + BOOKING, 5L, "{\"seat\":\"七号\"}", true));
        assertThat(done).hasValue(1);
        assertThat(seats()).isEqualTo(1);
    }

    @Test
    void without_a_key_each_arrival_is_done() throws SQLException {
        Attempt unprotected = new Attempt("alice", BOOK, Optional.empty(), "seat 7");

        committed(unprotected);
        committed(unprotected);

        assertThat(done).hasValue(2);
        assertThat(remembered()).isZero();
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_does_nothing() throws SQLException {
        committed(FIRST);

        assertRefused("idempotency-key-reused", () -> committed(attempt("alice", BOOK, "key-1", "seat 8")));

        assertThat(done).hasValue(1);
        assertThat(remembered()).isEqualTo(1);
        assertThat(committed(FIRST).replayed()).isTrue();
    }

    @Test
    void the_same_key_of_another_caller_or_for_another_route_is_another_request() throws SQLException {
        committed(FIRST);
        committed(attempt("bob", BOOK, "key-1", "seat 7"));
        committed(attempt("alice", "POST /api/v1/transfers", "key-1", "seat 7"));

        assertThat(done).hasValue(3);
    }

    @Test
    void a_refusal_leaves_nothing_and_is_decided_anew() throws SQLException {
        try (OneConnection transaction = begin()) {
            Refused full = CommonProblem.notFound("seat");
            assertThatThrownBy(() -> answers(transaction)
                            .answer(
                                    FIRST,
                                    () -> {
                                        throw full;
                                    },
                                    ALLOWED))
                    .isSameAs(full);
            transaction.rollback();
        }
        assertThat(remembered()).isZero();

        assertThat(committed(FIRST).replayed()).isFalse();
        assertThat(seats()).isEqualTo(1);
    }

    @Test
    void a_repetition_while_the_first_is_still_at_work_is_told_to_wait() throws SQLException {
        try (OneConnection working = begin()) {
            answers(working).answer(FIRST, () -> book(working), ALLOWED);

            Throwable thrown = catchThrowable(() -> committed(FIRST));

            assertThat(thrown).isInstanceOfSatisfying(Refused.class, refusal -> {
                assertThat(refusal.type()).isEqualTo(CommonProblem.REQUEST_IN_PROGRESS);
                assertThat(refusal.headers()).containsEntry("Retry-After", "1");
            });
            assertThat(done).hasValue(1);
            working.commit();
        }
        assertThat(committed(FIRST).replayed()).isTrue();
        assertThat(seats()).isEqualTo(1);
    }

    @Test
    void a_program_that_dies_before_the_commit_leaves_the_key_free() throws SQLException {
        OneConnection dying = begin();
        answers(dying).answer(FIRST, () -> book(dying), ALLOWED);
        int backend = new Sql(dying.dataSource())
                .first("select pg_backend_pid()", row -> row.getInt(1))
                .orElseThrow();
        Optional<Boolean> dead = new Sql(TestPostgres.server().getPostgresDatabase())
                .first("select pg_terminate_backend(?, 10000)", row -> row.getBoolean(1), backend);

        assertThat(dead).contains(true);
        assertThatThrownBy(dying::commit).isInstanceOf(SQLException.class);
        assertThat(seats()).isZero();

        assertThat(committed(FIRST).replayed()).isFalse();
        assertThat(seats()).isEqualTo(1);
    }

    @Test
    void whoever_may_no_longer_see_the_answer_is_refused_its_repetition() throws SQLException {
        committed(FIRST);

        try (OneConnection transaction = begin()) {
            assertRefused("not-found", () -> answers(transaction).answer(FIRST, () -> book(transaction), answered -> {
                assertThat(answered.madeId()).isEqualTo(BOOKING);
                throw CommonProblem.notFound("booking");
            }));
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void after_a_day_the_key_is_free_again_even_if_nobody_has_tidied_up() throws SQLException {
        committed(FIRST);
        clock.advance(IdempotentAnswers.REMEMBERED.minusSeconds(1));
        assertThat(committed(FIRST).replayed()).isTrue();

        clock.advance(Duration.ofSeconds(1));

        assertThat(committed(FIRST).replayed()).isFalse();
        assertThat(done).hasValue(2);
        assertThat(remembered()).isEqualTo(1);
    }

    @Test
    void what_is_due_is_forgotten_and_nothing_else() throws SQLException {
        committed(FIRST);
        clock.advance(Duration.ofHours(1));
        committed(attempt("alice", BOOK, "key-2", "seat 8"));
        clock.advance(Duration.ofHours(23));

        try (OneConnection transaction = begin()) {
            assertThat(answers(transaction).forget(10)).isEqualTo(1);
            transaction.commit();
        }

        assertThat(remembered()).isEqualTo(1);
        assertThat(committed(attempt("alice", BOOK, "key-2", "seat 8")).replayed())
                .isTrue();
    }

    @Test
    void the_stored_answer_shows_neither_body_nor_key_nor_caller() throws SQLException {
        committed(FIRST);

        String row = owner.first(
                        "select encode(body, 'escape') || id || encode(fingerprint, 'escape') from idempotent_answer",
                        found -> found.getString(1))
                .orElseThrow();
        byte[] body = owner.first("select body from idempotent_answer", found -> found.getBytes(1))
                .orElseThrow();

        assertThat(row).doesNotContain("alice", "key-1");
        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("七号", "seat");
    }

    @Test
    void several_requests_in_one_transaction_are_answered_each_for_itself() throws SQLException {
        try (OneConnection group = begin()) {
            IdempotentAnswers answers = answers(group);
            assertThat(answers.answer(FIRST, () -> book(group), ALLOWED).replayed())
                    .isFalse();
            assertThat(answers.answer(attempt("bob", BOOK, "key-1", "seat 8"), () -> book(group), ALLOWED)
                            .replayed())
                    .isFalse();
            assertThat(answers.answer(FIRST, () -> book(group), ALLOWED).replayed())
                    .isTrue();
            group.commit();
        }

        assertThat(seats()).isEqualTo(2);
        assertThat(committed(FIRST).replayed()).isTrue();
    }

    @Test
    void only_success_is_an_answer() {
        assertThatThrownBy(() -> new Answer(409, null, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private Answered committed(Attempt attempt) throws SQLException {
        try (OneConnection transaction = begin()) {
            Answered answered = answers(transaction).answer(attempt, () -> book(transaction), ALLOWED);
            transaction.commit();
            return answered;
        }
    }

    private Answer book(OneConnection transaction) {
        done.incrementAndGet();
        new Sql(transaction.dataSource()).update("insert into seat values ('alice')");
        return Answer.created("/api/v1/bookings/" + BOOKING, 5, Map.of("seat", "七号"));
    }

    private int seats() {
        return owner.first("select count(*) from seat", row -> row.getInt(1)).orElseThrow();
    }

    private int remembered() {
        return owner.first("select count(*) from idempotent_answer", row -> row.getInt(1))
                .orElseThrow();
    }

    private IdempotentAnswers answers(OneConnection transaction) {
        Sql sql = new Sql(transaction.dataSource());
        return new IdempotentAnswers(
                sql, new AdvisoryLock(sql), new KeyedHash(keys), new ColumnCipher(keys), new ObjectMapper(), clock);
    }

    private static Attempt attempt(String caller, String route, String key, String content) {
        return new Attempt(caller, route, Optional.of(key), content);
    }

    private static OneConnection begin() throws SQLException {
        return OneConnection.of(TestPostgres.asApplication(DATABASE));
    }
}
