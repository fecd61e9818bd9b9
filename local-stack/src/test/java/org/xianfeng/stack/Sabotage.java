package org.xianfeng.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lets the database fail whenever somebody adds an organisation, until it is closed: the packaged programs have nothing
 * that fails on request. Each attempt is counted by a sequence, which no rollback takes back.
 */
final class Sabotage implements AutoCloseable {

    private static final String DATABASE = "membership";

    /** Runs as superuser, so that a program whose role may do little is hit all the same. */
    private static final String BEGIN =
            """
            drop schema if exists sabotage cascade;
            create schema sabotage;
            create sequence sabotage.attempt;
            create table sabotage.late (number int unique deferrable initially deferred);
            create function sabotage.strike() returns trigger language plpgsql security definer
                set deadlock_timeout = '10ms' set lock_timeout = 0 as $$
                declare
                    attempt bigint := nextval('sabotage.attempt');
                begin
                    %s
                    return new;
                end $$;
            create trigger sabotage before insert on organization for each row execute function sabotage.strike();
            """;

    private static final String UNFORESEEN = "raise exception 'secret' using errcode = 'data_corrupted';";

    private static final String LATE_CONFLICT = "insert into sabotage.late values (1), (1);";

    /**
     * The program holds one lock when it asks for the other, which its rival holds; and not before the rival waits for
     * the first. So whichever of the two is slow, the program closes the circle, notices it and is the victim.
     */
    private static final String DEADLOCK =
            """
            if attempt <= %d then
                perform pg_advisory_xact_lock(7431, 1);
                while not exists (select from pg_locks where classid = 7431 and objid = 1 and not granted) loop
                    perform pg_sleep(0.005);
                end loop;
                perform pg_advisory_xact_lock(7431, 2);
            end if;
            """;

    private static final String RIVAL =
            """
            set deadlock_timeout = '1h';
            set statement_timeout = '20s';
            do $$
                begin
                    perform pg_advisory_xact_lock(7431, 2);
                    while not exists (select from pg_locks where classid = 7431 and objid = 1 and granted) loop
                        perform pg_sleep(0.005);
                    end loop;
                    perform pg_advisory_xact_lock(7431, 1);
                end $$;
            """;

    private static final String END = "drop schema sabotage cascade";

    private static final String RECORDED =
            """
            select (select count(*) from organization) as organizations,
                   (select count(*) from organization_period) as periods,
                   (select count(*) from organization_placement) as placements,
                   (select count(*) from audit_entry where action = 'organization:create') as entries,
                   (select count(distinct subject_id) from feed_event where subject_type = 'organization') as told
            """;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> rival;

    private Sabotage(String strike, int deadlocks) {
        run(BEGIN.formatted(strike));
        rival = CompletableFuture.runAsync(() -> rival(deadlocks), thread);
    }

    /** By an error that no program expects. */
    static Sabotage unforeseen() {
        return new Sabotage(UNFORESEEN, 0);
    }

    /** By a constraint that is looked at when the transaction commits. */
    static Sabotage lateConflict() {
        return new Sabotage(LATE_CONFLICT, 0);
    }

    /** By a deadlock with another transaction at each of the first attempts; later ones succeed. */
    static Sabotage deadlocks(int attempts) {
        return new Sabotage(DEADLOCK.formatted(attempts), attempts);
    }

    /** How often somebody has tried to add an organisation. */
    long attempts() {
        return numbers("select case when is_called then last_value else 0 end from sabotage.attempt")
                .get(0);
    }

    /** How many there are of each thing of which adding an organisation leaves one. */
    static List<Long> recorded() {
        return numbers(RECORDED);
    }

    @Override
    public void close() {
        thread.shutdown();
        run(END);
        rival.join();
    }

    private static void rival(int rounds) {
        for (int round = 0; round < rounds; round++) {
            run(RIVAL);
        }
    }

    private static void run(String statements) {
        try (Connection connection = RunningStack.database(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> numbers(String query) {
        try (Connection connection = RunningStack.database(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            List<Long> numbers = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                numbers.add(row.getLong(column));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
