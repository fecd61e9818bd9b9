package org.xianfeng.stack.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.cost.StatementLog.Executed;
import org.xianfeng.stack.keycloak.DemoAccount;

/**
 * What page 2 and page 1,000 of each list cost among 50,100 objects. It takes minutes, so it runs only when it is asked
 * for: {@code mvn verify -pl local-stack -am -Dmeasure}. That every list is measured, or named with the reason why not, is
 * tested in every build.
 */
@Tag("measurement")
@ExtendWith(RunningStack.class)
class PageDepthMeasurement {

    private static final int PAGE = 50;
    private static final int STRIDE = 200;
    private static final int DEEP = 1_000;
    private static final double FACTOR = 1.2;

    /** Buffers that are no difference even where they are more than that: of four, the root of an index is a quarter. */
    private static final int A_FEW = 2;

    private static StatementLog log;
    private static String root;

    @BeforeAll
    static void fill() throws Exception {
        root = RunningStack.createdId(
                "/api/v1/organizations",
                "platform-admin",
                Map.of(
                        "name", "Volume",
                        "kind", "PARTY_COMMITTEE",
                        "foundedOn", "2019-01-01",
                        "superior", Map.of("name", "District", "kind", "DISTRICT_COMMITTEE")));
        String account = RunningStack.createdId(
                "/api/v1/accounts",
                "platform-admin",
                Map.of(
                        "issuer", RunningStack.settings().issuer(),
                        "subject", DemoAccount.ASSOCIATION_ADMIN.id().toString()));
        RunningStack.created(
                "/api/v1/grants",
                "platform-admin",
                Map.of(
                        "accountId", account,
                        "role", "ADMINISTRATOR",
                        "organizationId", root,
                        "from", "2019-01-01",
                        "reason", "Volume"));
        for (String database : List.of("membership", "activity", "training")) {
            run(database, path(database), database);
            run(database, path(database), "audit");
        }
        log = StatementLog.open();
        System.out.println(
                """
                | list | statements | buffers of page 2 | buffers of page 1,000 | ratio |
                | --- | ---: | ---: | ---: | ---: |""");
    }

    @AfterAll
    static void close() {
        log.close();
    }

    /** Of these a page 1,000 is measured elsewhere or not at all, and why. */
    static final Map<String, String> NOT_MEASURED = Map.of(
            "/activities/{id}/roster-readings", "as many as the roster of one activity was read anew",
            "/persons", "SQL cannot seal their numbers; PersonPlanTest reads their late pages",
            "/persons/{id}/corrections", "as many as one person's numbers and names were corrected",
            "/my-bookings", "what /bookings?member= asks, of the caller herself",
            "/membership/rule-settings/{name}/versions", "as many as one rule was set",
            "/activity/rule-settings/{name}/versions", "as many as one rule was set",
            "/training/rule-settings/{name}/versions", "as many as one rule was set");

    static final List<Measured> MEASURED = List.of(
            Measured.of("/organizations"),
            Measured.of("/organizations/{id}/tree", "/organizations/{root}/tree"),
            Measured.of("/organizations/{id}/roster", "/organizations/{root}/roster"),
            Measured.of("/members"),
            Measured.of("/members", "/members?sort=name"),
            Measured.of("/post-holdings"),
            Measured.of("/enterprises"),
            Measured.by("platform-admin", "/accounts"),
            Measured.by("platform-admin", "/grants"),
            Measured.of("/activities"),
            Measured.of(
                    "/activities/{id}/attendance-sheet",
                    "/activities/00014c08-0000-7000-8005-000000000000/attendance-sheet"),
            Measured.of("/activities/{id}/outcomes", "/activities/00014c08-0000-7000-8005-000000000000/outcomes"),
            Measured.of("/attendance", "/attendance?member=00014c08-0000-7000-8003-000000000000"),
            Measured.of("/lecturers"),
            Measured.of("/courses"),
            Measured.of("/course-sessions"),
            Measured.of("/bookings"),
            Measured.of("/bookings", "/bookings?member=00029810-0000-7000-8003-000000000000"),
            Measured.of(
                    "/course-sessions/{sessionId}/bookings",
                    "/course-sessions/00014c08-0000-7000-8008-000000000000/bookings"),
            Measured.by("auditor", "/membership/audit-entries"),
            Measured.by("auditor", "/activity/audit-entries"),
            Measured.by("auditor", "/training/audit-entries"));

    /**
     * A page of a list.
     *
     * @param list as the document calls it
     * @param path what is asked for
     * @param reader who asks
     */
    record Measured(String list, String path, String reader) {

        private static Measured of(String list) {
            return of(list, list);
        }

        private static Measured of(String list, String path) {
            return new Measured(list, path, DemoAccount.ASSOCIATION_ADMIN.username());
        }

        private static Measured by(String reader, String list) {
            return new Measured(list, list, reader);
        }

        @Override
        public String toString() {
            return path;
        }
    }

    @ParameterizedTest
    @FieldSource("MEASURED")
    void a_late_page_costs_what_an_early_one_costs(Measured measured) throws IOException {
        String path = "/api/v1" + measured.path().replace("{root}", root);

        List<Executed> early = costOfPage(2, path, measured.reader());
        List<Executed> late = costOfPage(DEEP, path, measured.reader());

        double ratio = (double) buffers(late) / buffers(early);
        System.out.printf(
                "| `%s` | %d | %d | %d | %.2f |%n", measured, early.size(), buffers(early), buffers(late), ratio);
        assertThat(buffers(early)).isPositive();
        assertThat(late).hasSameSizeAs(early);
        assertThat((double) buffers(late))
                .isBetween(
                        Math.min(buffers(early) / FACTOR, buffers(early) - A_FEW),
                        Math.max(buffers(early) * FACTOR, buffers(early) + A_FEW));
    }

    /** Pages of the greatest size lead there; a cursor does not say how long the page after it is to be. */
    private static List<Executed> costOfPage(int number, String path, String reader) {
        int before = (number - 1) * PAGE;
        Optional<String> cursor = Optional.empty();
        while (before > 0) {
            int length = Math.min(before, STRIDE);
            cursor = Optional.of(RunningStack.json(page(path, reader, length, cursor))
                    .path("next")
                    .asText());
            before -= length;
        }
        Optional<String> there = cursor;
        page(path, reader, PAGE, there); // whatever a connection or the planner does only once
        // What a service does every few minutes may fall into one reading, hardly into the next.
        return Stream.of(reading(path, reader, there), reading(path, reader, there))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private static List<Executed> reading(String path, String reader, Optional<String> cursor) {
        return log.during(() -> assertThat(RunningStack.json(page(path, reader, PAGE, cursor))
                        .path("items")
                        .size())
                .isEqualTo(PAGE));
    }

    private static HttpResponse<String> page(String path, String reader, int limit, Optional<String> cursor) {
        HttpResponse<String> answer = RunningStack.get(
                path + (path.contains("?") ? "&" : "?") + "limit=" + limit
                        + cursor.map(value -> "&cursor=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .orElse(""),
                reader);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static long buffers(List<Executed> executed) {
        return executed.stream().mapToLong(Executed::buffers).sum();
    }

    /** Where the organisation stands, once the service knows it. */
    private static String path(String database) throws SQLException {
        RunningStack.await(database + " has learned of the organisation", () -> known(database)
                .isPresent());
        return known(database).orElseThrow();
    }

    private static Optional<String> known(String database) throws SQLException {
        String table = database.equals("membership")
                ? "organization_current where organization_id"
                : "roster_organization where id";
        try (Connection connection = RunningStack.database(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select path from %s = '%s'".formatted(table, root))) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private static void run(String database, String path, String volume) throws IOException, SQLException {
        try (InputStream script = PageDepthMeasurement.class.getResourceAsStream("/volume/" + volume + ".sql");
                Connection connection = RunningStack.database(database);
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${root}", root)
                    .replace("${path}", path));
            statement.execute("vacuum analyze");
        }
    }
}
