package org.xianfeng.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.response.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.xianfeng.support.audit.Watched;
import org.xianfeng.support.database.Sql;

/**
 * Every operation that changes something leaves its entry on the audit trail, no more and no less, in the transaction
 * of the change; an attempt that is refused changes nothing, and is on the trail itself where somebody's personal data
 * was at stake. A service runs it by extending this in a {@code @QuarkusTest}; what all services have under their name
 * is tested with {@link ServiceResourceCases}.
 */
public abstract class AuditCases {

    /** What moves by itself, or with time. */
    private static final String BY_ITSELF = "'flyway_schema_history', 'feed', 'feed_mark', 'follower', 'operation'";

    private final String service;
    private final Map<String, List<String>> entries;
    private final Sql behind;

    /**
     * For the service of this name, for example {@code membership}.
     *
     * @param table a line for each operation: its id and the actions that it leaves on the trail when it is done once
     */
    protected AuditCases(String service, String table) {
        this.service = service;
        this.entries = table.lines()
                .map(line -> Arrays.asList(line.strip().split(" +")))
                .collect(Collectors.toMap(
                        cells -> cells.get(0), cells -> cells.subList(1, cells.size()), (a, b) -> a, TreeMap::new));
        this.behind = new Sql(TestPostgres.asOwner(service));
    }

    /** Makes what the operation needs and answers how it is called: with a token, once or again. */
    protected abstract Function<String, Response> prepared(String operation);

    /** The token of who may do all of it to what was prepared. */
    protected abstract String administrator();

    /** The token of who may do nothing of it, but see what was prepared. */
    protected abstract String reader();

    /** The token of who may do all of it, but in another tree. */
    protected abstract String stranger();

    @Test
    void every_operation_that_changes_something_says_what_it_leaves_on_the_trail() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(Path.of("target", "openapi", "openapi.json").toFile())
                .path("paths");
        Set<String> changing = new TreeSet<>();
        paths.properties().stream()
                .filter(path -> !path.getKey().startsWith("/api/v1/" + service + "/"))
                .flatMap(path -> path.getValue().properties().stream())
                .filter(method -> Set.of("post", "put", "patch", "delete").contains(method.getKey()))
                .forEach(method ->
                        changing.add(method.getValue().path("operationId").asText()));

        assertThat(changing).isNotEmpty();
        assertThat(entries.keySet()).isEqualTo(changing);
    }

    @Test
    void every_change_leaves_its_entry_in_its_own_transaction() {
        List<String> deviations = new ArrayList<>();
        entries.forEach((operation, expected) -> {
            Function<String, Response> call = prepared(operation);
            String before = everything();
            long begun = transaction();
            Response answer = call.apply(administrator());
            assertThat(answer.statusCode()).as(operation + answer.asString()).isLessThan(300);
            assertThat(everything())
                    .as("what is looked at when %s is refused", operation)
                    .isNotEqualTo(before);
            List<Entry> left = entriesSince(begun);
            List<String> found = left.stream().map(Entry::action).sorted().toList();
            if (!found.equals(expected.stream().sorted().toList())) {
                deviations.add(operation + " left " + found);
            }
            left.stream()
                    .filter(entry -> !entry.action().endsWith(":disclose")) // shows something and changes nothing
                    .filter(entry -> !changed(entry.transaction()))
                    .forEach(entry -> deviations.add(operation + " changed nothing where it left " + entry.action()));
        });
        assertThat(deviations).isEmpty();
    }

    @Test
    void a_refused_attempt_changes_nothing_and_is_on_the_trail_where_personal_data_was_at_stake() {
        Set<String> watched = watched();
        List<String> deviations = new ArrayList<>();
        entries.keySet().forEach(operation -> {
            Function<String, Response> call = prepared(operation);
            for (String token : List.of(reader(), stranger())) {
                String before = everything();
                long begun = transaction();
                Response answer = call.apply(token);
                List<String> left = entriesSince(begun).stream()
                        .map(entry -> entry.action() + " " + entry.outcome())
                        .toList();
                if (!isRefused(answer)) {
                    deviations.add(operation + " is answered " + answer.statusCode() + " " + answer.asString());
                }
                if (!everything().equals(before)) {
                    deviations.add(operation + " changed something and answered " + answer.statusCode());
                }
                if (left.size() != (watched.contains(operation) ? 1 : 0)
                        || left.stream().anyMatch(entry -> !entry.endsWith(" REFUSED"))) {
                    deviations.add(operation + " left " + left + " when it was refused");
                }
            }
        });
        assertThat(watched).isNotEmpty();
        assertThat(deviations).isEmpty();
    }

    /** As a whole, or each of its items. */
    private static boolean isRefused(Response answer) {
        return answer.statusCode() == 403
                || answer.statusCode() == 404
                || answer.statusCode() == 200
                        && answer.<List<Integer>>path("items.status").stream().allMatch(status -> status >= 400);
    }

    private record Entry(String action, String outcome, String transaction) {}

    /** The next transaction that writes has this number, or a higher one. */
    private long transaction() {
        return behind.first("select pg_snapshot_xmax(pg_current_snapshot())::text", row -> row.getLong(1))
                .orElseThrow();
    }

    private List<Entry> entriesSince(long transaction) {
        return behind.all(
                "select action, outcome, xmin::text from audit_entry where xmin::text::bigint >= ? order by id",
                row -> new Entry(row.getString(1), row.getString(2), row.getString(3)),
                transaction);
    }

    /** Whether this transaction wrote a row that is neither of the trail nor of the feed. */
    private boolean changed(String transaction) {
        String anywhere = tables().stream()
                .filter(table -> !table.equals("audit_entry") && !table.equals("feed_event"))
                .map(table -> "select 1 from " + table + " where xmin::text = '" + transaction + "'")
                .collect(Collectors.joining(" union all "));
        return behind.first(anywhere, row -> true).isPresent();
    }

    /** What is recorded, what was told of it, and what of it is on the trail as done. */
    private String everything() {
        String sums = tables().stream()
                .map(table -> "select '" + table + "' || count(*) || ' '"
                        + (table.equals("feed_event") ? "" : " || sum(hashtextextended(t::text, 0))") + " from " + table
                        + " t"
                        + (table.equals("audit_entry") ? " where outcome = 'DONE'" : ""))
                .collect(Collectors.joining(" union all "));
        return String.join(",", behind.all(sums, row -> String.valueOf(row.getString(1))));
    }

    private List<String> tables() {
        return behind.all(
                "select tablename from pg_tables where schemaname = 'public' and tablename not in (" + BY_ITSELF
                        + ") order by 1",
                row -> row.getString(1));
    }

    private Set<String> watched() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.xianfeng." + service)
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Watched.class))
                        .map(method ->
                                method.getAnnotationOfType(Operation.class).operationId())
                        .collect(Collectors.toSet());
    }
}
