package org.xianfeng.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.transaction.RollbackException;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.ProblemText;
import org.xianfeng.support.problem.ProblemType;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.TestPostgres;

class ConstraintTranslatorTest {

    private static final ProblemType SEAT_TAKEN = Seating.SEAT_TAKEN;

    private final ConstraintTranslator translator =
            new ConstraintTranslator(List.of(() -> Map.of("seat_holder_uq", SEAT_TAKEN)));

    @BeforeAll
    static void table() throws SQLException {
        TestPostgres.create("constraints");
        try (Connection owner = TestPostgres.asOwner("constraints").getConnection();
                var statement = owner.createStatement()) {
            statement.execute(
                    """
                    create table room (id int primary key);
                    create table seat (
                        id     int constraint seat_pk primary key,
                        holder int constraint seat_holder_uq unique deferrable initially deferred,
                        room   int constraint seat_room_fk references room,
                        number int not null constraint seat_number_ck check (number > 0)
                    );
                    insert into seat values (1, 1, null, 1);
                    """);
        }
    }

    @Test
    void a_mapped_constraint_is_the_refusal_that_the_program_names_even_when_it_fails_at_commit() throws SQLException {
        try (OneConnection transaction = OneConnection.of(TestPostgres.asApplication("constraints"))) {
            transaction.execute("insert into seat values (2, 1, null, 1)");

            Throwable atCommit = catchThrowable(transaction::commit);

            assertThat(failure(atCommit)).isEqualTo(DatabaseFailure.Kind.CONFLICT);
            assertThat(DatabaseFailure.in(atCommit))
                    .map(DatabaseFailure::constraint)
                    .contains("seat_holder_uq");
            assertThat(problemOf(atCommit)).isEqualTo(SEAT_TAKEN);
        }
    }

    @Test
    void it_is_found_below_whatever_wraps_it() {
        Throwable deep = new RuntimeException(suppressing(new RollbackException(), failed("values (1, 9, null, 1)")));

        assertThat(problemOf(deep)).isEqualTo(CommonProblem.CONFLICT);
    }

    @Test
    void what_a_competing_change_can_violate_is_a_conflict() {
        assertThat(problemOf(failed("values (1, 9, null, 1)"))).isEqualTo(CommonProblem.CONFLICT);
        assertThat(problemOf(failed("values (3, 9, 404, 1)"))).isEqualTo(CommonProblem.CONFLICT);
    }

    @Test
    void a_row_that_is_wrong_by_itself_is_our_mistake_and_no_refusal() {
        assertThat(translator.refusalIn(failed("values (3, 9, null, 0)"))).isEmpty();
        assertThat(translator.refusalIn(failed("values (3, 9, null, null)"))).isEmpty();
    }

    @Test
    void a_lock_or_a_statement_that_takes_too_long_is_unavailable_for_now() throws SQLException {
        try (OneConnection first = OneConnection.of(TestPostgres.asApplication("constraints"));
                OneConnection second = OneConnection.of(TestPostgres.asApplication("constraints"))) {
            first.execute("update seat set number = 2 where id = 1");
            second.execute("set local lock_timeout = '50ms'");
            assertThat(problemOf(thrown(() -> second.execute("update seat set number = 3 where id = 1"))))
                    .isEqualTo(CommonProblem.UNAVAILABLE);
            second.rollback();

            second.execute("set local statement_timeout = '50ms'");
            assertThat(problemOf(thrown(() -> second.execute("select pg_sleep(10)"))))
                    .isEqualTo(CommonProblem.UNAVAILABLE);
        }
    }

    @Test
    void what_is_asked_after_a_failure_in_the_same_transaction_is_unavailable_unless_the_failure_says_more()
            throws SQLException {
        try (OneConnection transaction = OneConnection.of(TestPostgres.asApplication("constraints"))) {
            thrown(() -> transaction.execute("select 1 / 0"));
            Throwable afterwards = thrown(() -> transaction.execute("select 1"));
            assertThat(problemOf(afterwards)).isEqualTo(CommonProblem.UNAVAILABLE);
            transaction.rollback();

            Throwable first = thrown(() -> transaction.execute("insert into seat values (1, 9, null, 1)"));
            Throwable next = thrown(() -> transaction.execute("select 1"));
            assertThat(problemOf(suppressing(next, first))).isEqualTo(CommonProblem.CONFLICT);
        }
    }

    @Test
    void a_database_that_does_not_answer_is_unavailable_for_now() {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setURL("jdbc:postgresql://127.0.0.1:1/constraints");

        assertThat(problemOf(thrown(nobody::getConnection))).isEqualTo(CommonProblem.UNAVAILABLE);
    }

    @Test
    void what_does_not_come_from_the_database_is_left_alone() {
        assertThat(translator.refusalIn(new IllegalStateException("A bug", new NullPointerException())))
                .isEmpty();
        assertThat(translator.refusalIn(failed("values ("))).isEmpty();
    }

    @Test
    void a_mapping_that_could_not_be_answered_is_found_at_start() {
        ConstraintProblems program = () -> Map.of("x_uq", CommonProblem.CONFLICT);
        assertThatThrownBy(() -> new ConstraintTranslator(List.of(program, program)))
                .hasMessageContaining("mapped twice");
    }

    @Test
    void of_a_refusal_that_has_facts_elsewhere_the_title_is_said_for_the_database_gives_none() {
        Refused refused = new ConstraintTranslator(List.of(() -> Map.of("seat_room_fk", CommonProblem.NOT_FOUND)))
                .refusalIn(failed("values (3, 9, 404, 1)"))
                .orElseThrow();

        assertThat(refused.type()).isEqualTo(CommonProblem.NOT_FOUND);
        assertThat(refused.detail(Language.EN)).isEqualTo("Not found");
        assertThat(refused.detail(Language.ZH)).isEqualTo("未找到");
    }

    private ProblemType problemOf(Throwable thrown) {
        return translator.refusalIn(thrown).map(Refused::type).orElse(null);
    }

    private static DatabaseFailure.Kind failure(Throwable thrown) {
        return DatabaseFailure.in(thrown).orElseThrow().kind();
    }

    private static Throwable failed(String values) {
        return thrown(() -> new Sql(TestPostgres.asApplication("constraints")).update("insert into seat " + values));
    }

    private static Throwable thrown(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isNotNull();
        return thrown;
    }

    private static Throwable suppressing(Throwable outer, Throwable inner) {
        outer.addSuppressed(inner);
        return outer;
    }

    private enum Seating implements ProblemType {
        SEAT_TAKEN;

        @Override
        public ProblemText text() {
            BilingualText taken = BilingualText.of("Seat taken", "座位已被占用");
            return new ProblemText(409, taken, taken, taken, Set.of());
        }
    }
}
