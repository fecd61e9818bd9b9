package org.xianfeng.support.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.xianfeng.support.database.AdvisoryLock;
import org.xianfeng.support.database.RemoveDue;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

class ForgetOperationsTest {

    private static final String DATABASE = "forgotten_operations";
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String ALICE = "a".repeat(64);

    private final AdjustableClock clock = new AdjustableClock();
    private final OperationRows rows = rows(new Sql(TestPostgres.asApplication(DATABASE)));

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
    void what_ended_is_kept_for_its_time_and_not_longer() throws SQLException {
        UUID succeeded = ended(operation -> operation.succeed("done"));
        UUID failed = ended(operation -> operation.fail(List.of()));

        clock.advance(KEPT);
        forget();
        assertThat(List.of(succeeded, failed)).allMatch(this::isThere);

        clock.advance(Duration.ofSeconds(1));
        forget();
        assertThat(List.of(succeeded, failed)).noneMatch(this::isThere);
    }

    @Test
    void what_waits_or_runs_is_never_removed_and_neither_is_what_ended_later() throws SQLException {
        UUID running = queued();
        RunningOperation taken = rows.take(Set.of("import")).orElseThrow();
        UUID waiting = queued();
        clock.advance(KEPT.multipliedBy(2));
        taken.progress(1, 2);
        UUID later = ended(operation -> operation.succeed(null));
        clock.advance(Duration.ofDays(1));

        forget();

        assertThat(List.of(running, waiting, later)).allMatch(this::isThere);
    }

    @Test
    void a_round_takes_the_oldest_and_no_more_than_it_may() throws SQLException {
        UUID first = ended(operation -> operation.succeed(null));
        clock.advance(Duration.ofMinutes(1));
        UUID second = ended(operation -> operation.succeed(null));
        clock.advance(KEPT.plusDays(1));

        assertThat(rows.removeFinished(clock.instant().minus(KEPT), 1)).isOne();

        assertThat(isThere(first)).isFalse();
        assertThat(isThere(second)).isTrue();
    }

    @Test
    void one_instance_removes_while_the_others_go_on() throws SQLException {
        UUID ended = ended(operation -> operation.succeed(null));
        clock.advance(KEPT.plusDays(1));

        try (OneConnection busy = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            assertThat(new AdvisoryLock(new Sql(busy.dataSource())).tryInTransaction("job:forget-operations"))
                    .isTrue();
            forget();
            assertThat(isThere(ended)).isTrue();
        }
        forget();
        assertThat(isThere(ended)).isFalse();
    }

    private void forget() throws SQLException {
        try (OneConnection transaction = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            Sql sql = new Sql(transaction.dataSource());
            new ForgetOperations(rows(sql), new RemoveDue(new AdvisoryLock(sql)), clock, KEPT).forgetWhatIsDue();
            transaction.commit();
        }
    }

    private UUID ended(Consumer<RunningOperation> end) {
        UUID id = queued();
        new Sql(TestPostgres.asApplication(DATABASE))
                .update("update operation set requested_at = ? where id = ?", Instant.EPOCH, id);
        end.accept(rows.take(Set.of("import")).orElseThrow());
        return id;
    }

    private UUID queued() {
        UUID id = UUID.randomUUID();
        rows.queue(id, "import", ALICE, List.of());
        return id;
    }

    private boolean isThere(UUID id) {
        return rows.find(id, ALICE, Language.EN).isPresent();
    }

    private OperationRows rows(Sql sql) {
        return new OperationRows(sql, clock, new JsonMapper());
    }
}
