package org.xianfeng.support.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.xianfeng.support.database.ConstraintTranslator;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

class OperationWorkerTest {

    private static final String DATABASE = "operations";
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final String ALICE = "a".repeat(64);
    private static final String BOB = "b".repeat(64);
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final AdjustableClock clock = new AdjustableClock();
    private final Sql sql = new Sql(TestPostgres.asApplication(DATABASE));
    private final OperationRows rows = new OperationRows(sql, clock, JSON);
    private final List<RunningOperation> begun = new ArrayList<>();

    @BeforeAll
    static void tables() {
        SupportTables.in(DATABASE);
    }

    @BeforeEach
    void empty() {
        new Sql(TestPostgres.asOwner(DATABASE)).update("delete from operation");
        clock.stopAt(NOON);
    }

    @Test
    void an_operation_is_done_once_and_shows_its_result() {
        UUID id = queued("import");
        OperationWorker worker = worker(operation ->
                operation.succeed(new Report(operation.input(Request.class).rows())));

        assertThat(view(id).state()).isEqualTo(OperationState.QUEUED);
        assertThat(worker.workOnce()).isTrue();
        assertThat(worker.workOnce()).isFalse();

        assertThat(begun).hasSize(1);
        assertThat(view(id)).satisfies(done -> {
            assertThat(done.state()).isEqualTo(OperationState.SUCCEEDED);
            assertThat(done.finishedAt()).isEqualTo(NOON);
            assertThat(done.result()).isEqualTo(Map.of("imported", 17));
            assertThat(done.errors()).isNull();
        });
    }

    @Test
    void what_was_asked_for_is_removed_when_it_has_ended() {
        UUID id = queued("import");

        worker(operation -> operation.succeed(null)).workOnce();

        assertThat(sql.first("select 1 from operation where id = ? and input is null", row -> true, id))
                .contains(true);
    }

    @Test
    void progress_is_seen_while_it_runs() {
        UUID id = queued("import");
        List<OperationView> seen = new ArrayList<>();

        worker(operation -> {
                    operation.progress(5, 17);
                    seen.add(view(id));
                    operation.succeed(null);
                })
                .workOnce();

        assertThat(seen).singleElement().satisfies(running -> {
            assertThat(running.state()).isEqualTo(OperationState.RUNNING);
            assertThat(running.progress()).isEqualTo(new OperationView.Progress(5, 17));
        });
    }

    @Test
    void only_whoever_asked_for_it_sees_it() {
        UUID id = queued("import");

        assertThat(rows.find(id, BOB, Language.EN)).isEmpty();
        assertThat(rows.find(id, ALICE, Language.EN)).isPresent();
    }

    @Test
    void two_workers_never_take_the_same() throws SQLException {
        UUID first = queued("import");
        clock.advance(Duration.ofSeconds(1));
        UUID second = queued("import");

        try (OneConnection taking = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            OperationRows uncommitted = new OperationRows(new Sql(taking.dataSource()), clock, JSON);
            assertThat(uncommitted.take(Set.of("import")))
                    .map(RunningOperation::id)
                    .contains(first);

            assertThat(rows.take(Set.of("import"))).map(RunningOperation::id).contains(second);
            assertThat(rows.take(Set.of("import"))).isEmpty();
            taking.commit();
        }
    }

    @Test
    void a_kind_that_nobody_here_can_do_is_left_for_others() {
        UUID id = queued("export");

        assertThat(worker(operation -> operation.succeed(null)).workOnce()).isFalse();

        assertThat(view(id).state()).isEqualTo(OperationState.QUEUED);
    }

    @Test
    void a_refusal_is_the_failure_in_both_languages() {
        UUID id = queued("import");

        worker(operation -> {
                    throw CommonProblem.notFound("branch");
                })
                .workOnce();

        assertThat(view(id).state()).isEqualTo(OperationState.FAILED);
        assertThat(view(id).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.detail()).contains("branch"))
                .extracting(OperationView.Error::code)
                .isEqualTo("not-found");
        assertThat(rows.find(id, ALICE, Language.ZH)
                        .orElseThrow()
                        .errors()
                        .get(0)
                        .detail())
                .contains("权限范围");
    }

    @Test
    void nothing_of_an_unexpected_cause_is_shown() {
        UUID id = queued("import");

        worker(operation -> {
                    throw new IllegalArgumentException("secret of row 17");
                })
                .workOnce();

        assertThat(view(id).state()).isEqualTo(OperationState.FAILED);
        assertThat(view(id).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.detail()).doesNotContain("secret"))
                .extracting(OperationView.Error::code)
                .isEqualTo("unexpected");
    }

    @Test
    void work_for_which_something_is_missing_is_tried_again_after_a_while_however_often() {
        UUID id = queued("import");
        AtomicBoolean missing = new AtomicBoolean(true);
        OperationWorker worker = worker(operation -> {
            if (missing.get()) {
                throw Refused.because(CommonProblem.UNAVAILABLE);
            }
            operation.succeed(null);
        });

        for (int i = 0; i < 2 * OperationWorker.MOST_ATTEMPTS; i++) {
            assertThat(worker.workOnce()).isTrue();
            assertThat(view(id).state()).isEqualTo(OperationState.QUEUED);
            assertThat(worker.workOnce()).isFalse();
            clock.advance(OperationRows.PAUSE);
        }
        missing.set(false);
        assertThat(worker.workOnce()).isTrue();

        assertThat(view(id).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(begun)
                .extracting(RunningOperation::attempt)
                .as("each has a fence of its own")
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_asked_is_told_when_something_is_missing_for_a_whole_day() {
        UUID id = queued("import");
        OperationWorker worker = worker(operation -> {
            throw Refused.because(CommonProblem.UNAVAILABLE);
        });
        clock.advance(OperationRows.PATIENCE.minusSeconds(1));
        worker.workOnce();
        assertThat(view(id).state()).isEqualTo(OperationState.QUEUED);

        clock.advance(OperationRows.PAUSE);
        worker.workOnce();

        assertThat(view(id).state()).isEqualTo(OperationState.FAILED);
        assertThat(view(id).errors())
                .singleElement()
                .extracting(OperationView.Error::code)
                .isEqualTo("unavailable");
    }

    @Test
    void work_after_which_one_program_after_the_other_falls_silent_is_ended() {
        UUID id = queued("import");
        for (int i = 0; i < OperationWorker.MOST_ATTEMPTS; i++) {
            assertThat(rows.take(Set.of("import"))).isPresent();
            clock.advance(OperationRows.LEASE.plusSeconds(1));
        }

        worker(operation -> operation.succeed(null)).workOnce();

        assertThat(begun).isEmpty();
        assertThat(view(id).state()).isEqualTo(OperationState.FAILED);
    }

    @Test
    void work_that_is_owed_is_begun_again_after_growing_pauses_until_it_is_done() {
        UUID id = queued("import");
        AtomicBoolean broken = new AtomicBoolean(true);
        OperationWorker worker = owed(operation -> {
            if (broken.get()) {
                throw new IllegalArgumentException("secret of row 17");
            }
            operation.succeed("done");
        });
        List<Duration> pauses = new ArrayList<>();

        for (int i = 0; i < 9; i++) {
            assertThat(worker.workOnce()).isTrue();
            assertThat(view(id).state()).isEqualTo(OperationState.QUEUED);
            assertThat(view(id).errors()).singleElement().satisfies(error -> assertThat(error.detail())
                    .doesNotContain("secret"));
            assertThat(rows.open("import")).isEqualTo(new OperationRows.Open(1, 1, NOON, id));
            pauses.add(Duration.between(clock.instant(), notBefore(id)));
            clock.stopAt(notBefore(id).minusMillis(1));
            assertThat(worker.workOnce()).isFalse();
            clock.stopAt(notBefore(id));
        }
        broken.set(false);
        assertThat(worker.workOnce()).isTrue();

        assertThat(pauses)
                .extracting(Duration::toSeconds)
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L);
        assertThat(view(id).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(view(id).errors()).isNull();
        assertThat(rows.open("import")).isEqualTo(new OperationRows.Open(0, 0, null, null));
    }

    @Test
    void work_that_is_owed_is_not_ended_by_programs_that_fall_silent_nor_by_a_day_without_what_it_needs() {
        UUID id = queued("import");
        for (int i = 0; i < 2 * OperationWorker.MOST_ATTEMPTS; i++) {
            assertThat(rows.take(Set.of("import"))).isPresent();
            clock.advance(OperationRows.LEASE.plusSeconds(1));
        }
        clock.advance(OperationRows.PATIENCE);

        owed(operation -> {
                    throw Refused.because(CommonProblem.UNAVAILABLE);
                })
                .workOnce();
        assertThat(view(id).state()).isEqualTo(OperationState.QUEUED);
        clock.advance(OperationRows.PAUSE);
        owed(operation -> {}).workOnce();
        assertThat(view(id).state()).as("it ended without saying how").isEqualTo(OperationState.QUEUED);
        clock.advance(OperationRows.LONGEST_PAUSE);
        owed(operation -> operation.succeed(null)).workOnce();

        assertThat(view(id).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void only_what_was_put_off_before_makes_the_pause_longer() {
        UUID id = queued("import");
        for (int i = 0; i < 7; i++) {
            owed(operation -> {
                        throw Refused.because(CommonProblem.UNAVAILABLE);
                    })
                    .workOnce();
            clock.advance(OperationRows.PAUSE);
        }
        assertThat(begun).hasSize(7);

        owed(operation -> {
                    throw new IllegalArgumentException("secret of row 17");
                })
                .workOnce();

        assertThat(Duration.between(clock.instant(), notBefore(id))).isEqualTo(OperationRows.PAUSE);
    }

    @Test
    void work_that_is_owed_shows_what_has_been_missing_for_a_whole_day_and_waits_longer_each_time() {
        UUID id = queued("import");
        OperationWorker worker = owed(operation -> {
            throw Refused.because(CommonProblem.UNAVAILABLE);
        });
        worker.workOnce();
        assertThat(view(id).errors()).isNull();
        assertThat(rows.open("import").failing()).isZero();
        clock.advance(OperationRows.PATIENCE);

        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            assertThat(worker.workOnce()).isTrue();
            assertThat(view(id).state()).isEqualTo(OperationState.QUEUED);
            assertThat(view(id).errors())
                    .singleElement()
                    .extracting(OperationView.Error::code)
                    .isEqualTo("unavailable");
            assertThat(rows.open("import")).isEqualTo(new OperationRows.Open(1, 1, NOON, id));
            pauses.add(Duration.between(clock.instant(), notBefore(id)));
            clock.stopAt(notBefore(id));
        }

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(30L, 60L, 120L);
    }

    @Test
    void what_failed_of_work_that_was_put_off_is_named() {
        UUID id = queued("import");

        owed(operation -> operation.putOff(List.of(OperationError.of("/rows/17", CommonProblem.notFound("branch")))))
                .workOnce();

        assertThat(view(id).state()).isEqualTo(OperationState.QUEUED);
        assertThat(view(id).errors())
                .singleElement()
                .extracting(OperationView.Error::item)
                .isEqualTo("/rows/17");
        assertThat(putBack(id)).isEqualTo(1);
    }

    @Test
    void a_program_that_stops_gives_its_work_back_at_once_and_that_does_not_count() {
        UUID id = queued("import");
        for (int i = 0; i < 2 * OperationWorker.MOST_ATTEMPTS; i++) {
            AtomicReference<OperationWorker> stopping = new AtomicReference<>();
            stopping.set(worker(operation -> {
                stopping.get().stop(new ShutdownEvent());
                operation.succeed("after it was given back");
            }));

            assertThat(stopping.get().workOnce()).isTrue();
            assertThat(stopping.get().workOnce())
                    .as("a program that stops begins nothing")
                    .isFalse();
            assertThat(view(id).state()).isEqualTo(OperationState.QUEUED);
            assertThat(putBack(id)).isEqualTo(i + 1);
        }

        worker(operation -> operation.succeed("done")).workOnce();

        assertThat(view(id).result()).isEqualTo("done");
    }

    @Test
    void a_worker_that_was_only_slow_does_not_cost_an_attempt_either() {
        UUID id = queued("import");
        OperationWorker slow = worker(operation -> {
            clock.advance(OperationRows.LEASE.plusSeconds(1));
            worker(other -> {
                        throw Refused.because(CommonProblem.UNAVAILABLE);
                    })
                    .workOnce();
            operation.succeed("late");
        });

        for (int i = 0; i < OperationWorker.MOST_ATTEMPTS; i++) {
            assertThat(slow.workOnce()).isTrue();
            clock.advance(OperationRows.PAUSE);
        }

        assertThat(view(id).state()).isEqualTo(OperationState.QUEUED);
        assertThat(begun).hasSize(2 * OperationWorker.MOST_ATTEMPTS);
        assertThat(putBack(id)).isEqualTo(2 * OperationWorker.MOST_ATTEMPTS);
    }

    @Test
    void what_a_stopped_program_left_is_begun_anew_and_the_one_given_up_cannot_write_any_more() {
        UUID id = queued("import");
        RunningOperation stopped = rows.take(Set.of("import")).orElseThrow();
        clock.advance(OperationRows.LEASE.plusSeconds(1));

        worker(operation -> {
                    assertThatThrownBy(() -> stopped.progress(1, 17)).isInstanceOf(OperationGivenUp.class);
                    assertThatThrownBy(() -> stopped.succeed("late")).isInstanceOf(OperationGivenUp.class);
                    operation.succeed("new");
                })
                .workOnce();

        assertThat(view(id).result()).isEqualTo("new");
        assertThatThrownBy(() -> stopped.fail(List.of())).isInstanceOf(OperationGivenUp.class);
        assertThat(view(id).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void a_sign_of_life_keeps_the_work_in_its_hands() {
        queued("import");
        RunningOperation running = rows.take(Set.of("import")).orElseThrow();
        clock.advance(OperationRows.LEASE);
        running.progress(1, 2);
        clock.advance(OperationRows.LEASE);

        assertThat(rows.take(Set.of("import"))).isEmpty();
    }

    @Test
    void work_that_ends_without_saying_how_has_failed() {
        UUID id = queued("import");

        worker(operation -> {}).workOnce();

        assertThat(view(id).state()).isEqualTo(OperationState.FAILED);
    }

    private UUID queued(String kind) {
        UUID id = UUID.randomUUID();
        rows.queue(id, kind, ALICE, new Request(17));
        return id;
    }

    private int putBack(UUID id) {
        return sql.first("select put_back from operation where id = ?", row -> row.getInt(1), id)
                .orElseThrow();
    }

    private Instant notBefore(UUID id) {
        return sql.first("select not_before from operation where id = ?", row -> Sql.instant(row, "not_before"), id)
                .orElseThrow();
    }

    private OperationView view(UUID id) {
        return rows.find(id, ALICE, Language.EN).orElseThrow();
    }

    private OperationWorker worker(Consumer<RunningOperation> work) {
        return worker(work, false);
    }

    private OperationWorker owed(Consumer<RunningOperation> work) {
        return worker(work, true);
    }

    private OperationWorker worker(Consumer<RunningOperation> work, boolean owed) {
        return new OperationWorker(
                rows, new ConstraintTranslator(List.of()), List.<OperationWork>of(new OperationWork() {
                    @Override
                    public String kind() {
                        return "import";
                    }

                    @Override
                    public boolean isOwed() {
                        return owed;
                    }

                    @Override
                    public void run(RunningOperation operation) {
                        begun.add(operation);
                        work.accept(operation);
                    }
                }));
    }

    record Request(int rows) {}

    record Report(int imported) {}
}
