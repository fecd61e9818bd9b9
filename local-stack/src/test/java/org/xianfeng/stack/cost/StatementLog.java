package org.xianfeng.stack.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.stack.RunningStack;

/**
 * What PostgreSQL executes while a request is answered, as its own module auto_explain tells it: the statement and the
 * pages that it touched, and how it was planned, never its parameters. What the services execute by themselves, the feed for example, is learned
 * while nobody asks anything, and left out; so is the one statement that looks up what the caller may see.
 */
final class StatementLog implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final String SERVICES = "('membership', 'activity', 'training')";
    private static final List<String> SETTINGS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_settings = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_format = 'json'",
            "auto_explain.log_parameter_max_length = 0");
    /** A message, and the lines of it that follow, which PostgreSQL indents. */
    private static final Pattern ENTRY = Pattern.compile("LOG: {2}duration: [\\d.]+ ms {2}plan:\\n((?:\\t.*\\n)+)");

    private final Path log;
    private final Set<String> background = new HashSet<>();

    /**
     * One statement.
     *
     * @param buffers how many pages of tables and indexes it touched, in memory or not
     * @param forItsValues whether it was planned anew because the service asked for that
     */
    record Executed(String text, long buffers, boolean forItsValues) {

        /** What the caller may see, which the services ask of each other's calls as well, and what the driver asks. */
        private boolean isForEveryRequest() {
            return text.contains("access_entry") || text.contains("pg_catalog");
        }

        /** What it asks, however many rows it is to answer and whomever it is asked of. */
        String question() {
            return text.replaceAll("limit \\d+", "limit n").replaceAll("\\$\\d+(?:\\s*,\\s*\\$\\d+)*", "?");
        }
    }

    private StatementLog(Path log) {
        this.log = log;
    }

    /** Makes the running stack tell; until closed. */
    static StatementLog open() {
        execute(
                "load 'auto_explain'",
                SETTINGS.stream().map("alter system set "::concat).toList());
        StatementLog opened = new StatementLog(RunningStack.settings().log("postgres"));
        opened.during(() -> pause(QUIET)).forEach(executed -> opened.background.add(executed.text()));
        return opened;
    }

    /** What was executed for these requests, which have their answers when it returns. */
    List<Executed> during(Runnable requests) {
        long begin = size();
        requests.run();
        return read(begin).stream()
                .filter(executed -> !background.contains(executed.text()) && !executed.isForEveryRequest())
                .toList();
    }

    @Override
    public void close() {
        execute(
                "select 1",
                SETTINGS.stream()
                        .map(setting -> "alter system reset " + setting.substring(0, setting.indexOf(' ')))
                        .toList());
    }

    private long size() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Executed> read(long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<Executed> executed = new ArrayList<>();
            Matcher entries = ENTRY.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (entries.find()) {
                JsonNode entry = new ObjectMapper().readTree(entries.group(1));
                JsonNode plan = entry.path("Plan");
                executed.add(new Executed(
                        entry.path("Query Text").asText().strip().replaceAll("\\s+", " "),
                        plan.path("Shared Hit Blocks").asLong()
                                + plan.path("Shared Read Blocks").asLong(),
                        entry.at("/Settings/plan_cache_mode").asText().equals("force_custom_plan")));
            }
            return executed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** New settings reach new connections only, so the services lose those they have. */
    private static void execute(String first, List<String> settings) {
        try (Connection connection = RunningStack.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(first);
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname in " + SERVICES);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        RunningStack.await("the services are back at the database", RunningStack.stack()::isUp);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
