package org.xianfeng.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.ProblemType;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
@WithTestResource(value = TestTokens.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(
        value = TestPostgres.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "store"))
class TransactionsTest {

    @Inject
    TillUseCases tills;

    @Inject
    ConstraintTranslator translator;

    @Inject
    AgroalDataSource pool;

    private final Sql behind = new Sql(TestPostgres.asOwner("store"));

    @BeforeEach
    void empty() {
        behind.update("delete from till where id > 2");
        behind.update("update till set amount = 0");
        tills.runs.set(0);
        tills.gate.set(new CountDownLatch(0));
        tills.inner.runs.set(0);
    }

    @Test
    void the_victim_of_a_deadlock_is_run_again_and_both_succeed() throws Exception {
        CountDownLatch bothHaveOne = new CountDownLatch(2);

        ExecutorService both = Executors.newFixedThreadPool(2); // the common pool has one thread on two cores
        try {
            CompletableFuture<Void> there = CompletableFuture.runAsync(() -> tills.move(1, 2, bothHaveOne), both);
            CompletableFuture<Void> back = CompletableFuture.runAsync(() -> tills.move(2, 1, bothHaveOne), both);
            CompletableFuture.allOf(there, back).get(30, TimeUnit.SECONDS);
        } finally {
            both.shutdown();
        }

        assertThat(tills.runs).hasValue(3);
        assertThat(amounts()).containsExactly(0, 0);
    }

    @Test
    void a_second_collision_is_left_to_the_caller_with_time_to_wait() {
        Throwable thrown = catchThrowable(tills::alwaysCollide);

        assertThat(tills.runs).hasValue(2);
        assertThat(problemOf(thrown)).isEqualTo(CommonProblem.UNAVAILABLE);
    }

    @Test
    void only_the_outermost_transaction_is_run_again() {
        catchThrowable(tills::collideInside);

        assertThat(tills.inner.runs).hasValue(2);
    }

    @Test
    void a_transaction_that_is_always_its_own_is_run_again_too() {
        tills.collideOnceInANewTransaction();

        assertThat(tills.runs).hasValue(2);
    }

    @Test
    void a_transaction_of_its_own_beside_another_one_is_run_again_and_the_other_is_not() {
        tills.collideOnceBeside();

        assertThat(tills.runs).hasValue(1);
        assertThat(tills.inner.runs).hasValue(2);
        assertThat(amounts()).containsExactly(1, 1);
    }

    @Test
    void a_refusal_is_decided_once_and_leaves_nothing() {
        Refused refusal = CommonProblem.notFound("till");

        assertThatThrownBy(() -> tills.refuseAfterWriting(refusal)).isSameAs(refusal);

        assertThat(tills.runs).hasValue(1);
        assertThat(amounts()).containsExactly(0, 0);
    }

    @Test
    void a_deferred_constraint_that_fails_at_commit_is_understood() {
        Throwable thrown = catchThrowable(() -> tills.rename(2, "left"));

        assertThat(DatabaseFailure.in(thrown)).map(DatabaseFailure::constraint).contains("till_name_uq");
        assertThat(problemOf(thrown)).isEqualTo(CommonProblem.CONFLICT);
        assertThat(behind.all("select name from till order by id", row -> row.getString(1)))
                .containsExactly("left", "right");
    }

    @Test
    void a_constraint_that_fails_at_flush_is_understood() {
        Throwable thrown = catchThrowable(() -> tills.add(1, "third"));

        assertThat(DatabaseFailure.in(thrown)).map(DatabaseFailure::constraint).contains("till_pkey");
        assertThat(problemOf(thrown)).isEqualTo(CommonProblem.CONFLICT);
    }

    @Test
    void plain_statements_run_on_the_connection_that_hibernate_uses() {
        assertThat(tills.seesWhatHibernateFlushed(1)).isTrue();
    }

    @Test
    void no_connection_of_the_program_waits_for_ever_and_none_quotes_the_row_it_refused() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            for (String limit : List.of("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout")) {
                try (var shown = connection.createStatement().executeQuery("show " + limit)) {
                    shown.next();
                    assertThat(shown.getString(1)).as(limit).isIn("5s", "1min");
                }
            }
        }
        assertThat(catchThrowable(() -> tills.add(3, "left"))).hasStackTraceContaining("till_name_uq");
        assertThat(stackTrace(catchThrowable(() -> tills.add(3, "left")))).doesNotContain("(left)");
    }

    @Test
    void an_exhausted_pool_is_unavailable_for_now() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                all.add(pool.getConnection());
            }

            assertThat(problemOf(catchThrowable(() -> tills.rename(1, "x")))).isEqualTo(CommonProblem.UNAVAILABLE);
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    private ProblemType problemOf(Throwable thrown) {
        return translator.refusalIn(thrown).map(Refused::type).orElse(null);
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter written = new StringWriter();
        thrown.printStackTrace(new PrintWriter(written));
        return written.toString();
    }

    private List<Integer> amounts() {
        return behind.all("select amount from till order by id", row -> row.getInt(1));
    }
}
