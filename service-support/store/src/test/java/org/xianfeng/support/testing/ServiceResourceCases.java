package org.xianfeng.support.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.digest.Sha256;
import org.xianfeng.support.scope.AccessRole;

/**
 * What every service has under its name: rule settings, audit entries, operations, erasure replays. Each service runs
 * it by extending this in a {@code @QuarkusTest}. The days are far off and never the same, so that no other test goes
 * by what is set here.
 */
public abstract class ServiceResourceCases {

    private static final String OPERATOR = TestTokens.of("operator", "platform-admin");
    private static final String AUDITOR = TestTokens.of("auditor", "auditor");
    private static final String NOBODY = TestTokens.of("nobody", "user");

    /**
     * Operation, and what platform-admin, auditor, somebody without access, an application, a secretary and a reader
     * are answered. An answer that names a rule setting can be looked up by whoever got it.
     */
    private static final String TABLE =
            """
            list{Service}RuleSettings           rule-settings                                200 403 403 403 200 200
            get{Service}RuleSetting             rule-settings/{rule}                         200 403 403 403 200 200
            list{Service}RuleSettingVersions    rule-settings/{rule}/versions                200 403 403 403 200 200
            get{Service}RuleSettingVersion      rule-settings/{rule}/versions/{version}      200 403 403 403 200 200
            create{Service}RuleSettingVersion   rule-settings/{rule}/versions                201 403 403 403 403 403
            end{Service}RuleSetting             rule-settings/{rule}/ending                  200 403 403 403 403 403
            list{Service}AuditEntries           audit-entries                                403 200 403 403 403 403
            get{Service}Operation               operations/{operation}                       200 403 403 403 404 403
            replay{Service}Erasures             erasure-replays                              200 403 403 403 403 403
            """;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String service;
    private final String rule;
    private final int first;
    private final LocalDate day;
    private final Sql behind;

    /**
     * For the service of this name, for example {@code membership}.
     *
     * @param rule one of its rules that holds everywhere; three values from {@code first} on are allowed
     */
    protected ServiceResourceCases(String service, String rule, int first) {
        this.service = service;
        this.rule = rule;
        this.first = first;
        this.day = LocalDate.of(2090, 1, 1).plusDays(100L * NEXT.getAndIncrement());
        this.behind = new Sql(TestPostgres.asOwner(service));
    }

    /** One that exists; made for the test that asks. */
    protected abstract UUID organization();

    /** The token of somebody new who has this role in some organisation. */
    protected abstract String tokenOf(AccessRole role);

    /**
     * Has a rule decide, and answers what the answer, or the refusal, then says of the setting: its name and its
     * version. A rule that this does not know is an assertion error: whoever adds one says here in which answer it is
     * named.
     */
    protected abstract Map<String, Object> namedWhere(String rule);

    @Test
    void an_answer_that_depends_on_a_rule_names_it_and_its_version() {
        List<String> rules = as(OPERATOR).get(root() + "rule-settings").path("items.name");

        assertThat(rules).isNotEmpty().allSatisfy(each -> {
            Map<String, Object> named = namedWhere(each);
            assertThat(named).as(each).containsEntry("name", each).containsKeys("version", "source");
            if (!Integer.valueOf(0).equals(named.get("version"))) {
                as(OPERATOR)
                        .get(root() + "rule-settings/" + each + "/versions/" + named.get("version"))
                        .then()
                        .statusCode(200);
            }
        });
    }

    @Test
    void every_operation_answers_each_duty_as_the_table_says() {
        int version = set(first, day, day.plusDays(1))
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        String operation = operationOf("operator").toString();
        List<String> tokens = List.of(
                OPERATOR,
                AUDITOR,
                NOBODY,
                TestTokens.ofApplication("portal", service + "s:read"),
                tokenOf(AccessRole.ADMINISTRATOR),
                tokenOf(AccessRole.READER));
        List<String> deviations = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] cells = line.strip().split(" +");
            String path = cells[1].replace("{rule}", rule)
                    .replace("{version}", String.valueOf(version))
                    .replace("{operation}", operation);
            int column = 2;
            for (String token : tokens) {
                int expected = Integer.parseInt(cells[column++]);
                int status = call(cells[0], as(token), path);
                if (status != expected) {
                    deviations.add(cells[0] + " column " + (column - 2) + ": " + status + " instead of " + expected);
                }
            }
            assertThat(call(cells[0], given(), path)).as(cells[0]).isEqualTo(401);
        }
        assertThat(deviations).isEmpty();
    }

    private int call(String operation, RequestSpecification request, String path) {
        if (operation.startsWith("create")) {
            request.contentType(ContentType.JSON).body(setting(first, day.plusDays(2), day.plusDays(3)));
        } else if (operation.startsWith("end")) {
            request.contentType(ContentType.JSON).body(ending(day.plusDays(2)));
        } else if (operation.startsWith("replay")) {
            request.contentType(ContentType.JSON).body(Map.of("items", List.of(Map.of("personId", UUID.randomUUID()))));
        } else {
            return request.get(root() + path).statusCode();
        }
        return request.post(root() + path).statusCode();
    }

    @Test
    void every_operation_is_in_the_table_and_has_an_id_of_its_own() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(Path.of("target", "openapi", "openapi.json").toFile())
                .path("paths");
        Set<String> documented = new TreeSet<>();
        paths.properties().stream()
                .filter(path ->
                        path.getKey().matches(root() + "(rule-settings|audit-entries|operations|erasure-replays).*"))
                .forEach(path -> path.getValue()
                        .forEach(operation ->
                                documented.add(operation.path("operationId").asText())));

        String name = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        Set<String> listed = new TreeSet<>();
        TABLE.lines().forEach(line -> listed.add(line.strip().split(" +")[0].replace("{Service}", name)));
        assertThat(documented).isEqualTo(listed);
    }

    @Test
    void a_rule_is_set_for_a_time_and_read_again_with_its_version() {
        as(OPERATOR)
                .get(root() + "rule-settings/" + rule + "?asOf=" + day)
                .then()
                .statusCode(200)
                .body("level", equalTo("DEFAULT"))
                .body("version", equalTo(0));

        Response made = set(first + 1, day, day.plusDays(5));

        made.then()
                .statusCode(201)
                .body("value", equalTo(first + 1))
                .body("level", equalTo("EVERYWHERE"))
                .body("validUntil", equalTo(day.plusDays(5).toString()));
        String location = made.header("Location");
        assertThat(location).startsWith(root() + "rule-settings/" + rule + "/versions/");
        int version = made.path("version");
        as(OPERATOR).get(location).then().statusCode(200).body("version", equalTo(version));
        on(day.plusDays(4)).then().body("value", equalTo(first + 1)).body("version", equalTo(version));
        on(day.plusDays(5)).then().body("version", equalTo(0)).body("organizationPath", nullValue());
        as(OPERATOR)
                .get(root() + "rule-settings?asOf=" + day)
                .then()
                .body("items.find { it.name == '" + rule + "' }.version", equalTo(version));
        String all = root() + "rule-settings/" + rule + "/versions";
        as(OPERATOR).get(all).then().body("items.version", hasItem(version)).body("total", nullValue());
        int total = as(OPERATOR).get(all + "?count=true&limit=1").path("total");
        set(first, day.plusDays(5), day.plusDays(6)).then().statusCode(201);
        as(OPERATOR).get(all + "?count=true&limit=1").then().body("total", equalTo(total + 1));
    }

    @Test
    void of_two_settings_for_one_time_the_later_holds_and_both_are_kept() {
        LocalDate from = day.plusDays(6);
        int earlier = set(first, from, from.plusDays(3)).path("version");
        int later = set(first + 2, from.plusDays(1), from.plusDays(2)).path("version");

        on(from).then().body("version", equalTo(earlier));
        on(from.plusDays(1)).then().body("version", equalTo(later)).body("value", equalTo(first + 2));
        on(from.plusDays(2)).then().body("value", equalTo(first));
        as(OPERATOR)
                .get(root() + "rule-settings/" + rule + "/versions/" + earlier)
                .then()
                .body("validUntil", equalTo(from.plusDays(1).toString()));
    }

    @Test
    void what_is_ended_holds_no_longer_and_is_kept() {
        int version = set(first + 1, day, day.plusDays(5)).path("version");
        int later = set(first + 2, day.plusDays(7), day.plusDays(8)).path("version");

        end(ending(day.plusDays(2)))
                .then()
                .statusCode(200)
                .body("name", equalTo(rule))
                .body("level", equalTo("DEFAULT"))
                .body("version", equalTo(0));

        on(day.plusDays(1)).then().body("value", equalTo(first + 1)).body("version", equalTo(version));
        on(day.plusDays(2)).then().body("version", equalTo(0));
        on(day.plusDays(7)).then().body("version", equalTo(0));
        version(version)
                .then()
                .body("validUntil", equalTo(day.plusDays(2).toString()))
                .body("closingReason", equalTo("试点结束"));
        version(later).then().body("supersededAt", notNullValue());
        as(AUDITOR)
                .get(root() + "audit-entries?limit=1&subjectType=rule-setting&subjectId=" + rule)
                .then()
                .body("items[0].action", equalTo("rule-setting:end"))
                .body("items[0].reason", equalTo("试点结束"))
                .body("items[0].actor", equalTo(TestTokens.ISSUER + "|operator"))
                .body("items[0].details.until", equalTo(day.plusDays(2).toString()));
    }

    @Test
    void a_repeated_end_is_answered_the_same_and_there_is_no_second_one() {
        String key = UUID.randomUUID().toString();
        int version = set(first + 1, day, day.plusDays(5)).path("version");
        Response once = keyed(key).body(ending(day.plusDays(2))).post(ending());
        once.then().statusCode(200);

        keyed(key)
                .body(ending(day.plusDays(2)))
                .post(ending())
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(once.asString()));
        end(ending(day.plusDays(2)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-rule-setting-to-end"))
                .body("rule", equalTo(rule))
                .body("day", equalTo(day.plusDays(2).toString()));
        version(version).then().body("validUntil", equalTo(day.plusDays(2).toString()));
    }

    @Test
    void an_end_that_is_not_asked_for_rightly_changes_nothing() {
        int version = set(first + 1, day, day.plusDays(5)).path("version");
        Map<String, Object> forNobody = ending(day.plusDays(2));
        forNobody.put("holdsFor", "ORGANIZATION");
        Map<String, Object> forBoth = ending(day.plusDays(2));
        forBoth.put("organizationId", organization().toString());
        Map<String, Object> forAnother = ending(day.plusDays(2));
        forAnother.put("holdsFor", "ORGANIZATION");
        forAnother.put("organizationId", organization().toString());
        Map<String, Object> withoutReason = ending(day.plusDays(2));
        withoutReason.remove("reason");

        end(forNobody).then().statusCode(400).body("violations.pointer", hasItem("/organizationId"));
        end(forBoth).then().statusCode(400).body("violations.pointer", hasItem("/organizationId"));
        end(withoutReason).then().statusCode(400).body("violations.pointer", hasItem("/reason"));
        end(forAnother).then().statusCode(409).body("type", equalTo("/problems/no-rule-setting-to-end"));
        as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(ending(day.plusDays(2)))
                .post(root() + "rule-settings/no.such-rule/ending")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-rule"));

        on(day.plusDays(4)).then().body("value", equalTo(first + 1)).body("version", equalTo(version));
    }

    @Test
    void a_repeated_request_sets_it_once() {
        String key = UUID.randomUUID().toString();
        LocalDate from = day.plusDays(9);
        Response once = keyed(key, from);
        long before = versions();

        keyed(key, from)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("version", equalTo(once.<Integer>path("version")));
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void what_a_rule_does_not_allow_is_refused_and_changes_nothing() {
        long before = versions();
        Map<String, Object> wrongValue = setting(first, day, day.plusDays(1));
        wrongValue.put("value", "many");
        Map<String, Object> forNobody = setting(first, day, day.plusDays(1));
        forNobody.put("holdsFor", "ORGANIZATION");
        Map<String, Object> forBoth = setting(first, day, day.plusDays(1));
        forBoth.put("organizationId", UUID.randomUUID().toString());

        post(wrongValue).then().statusCode(400).body("type", equalTo("/problems/rule-value-not-allowed"));
        post(forNobody).then().statusCode(400).body("violations.pointer", hasItem("/organizationId"));
        post(forBoth).then().statusCode(400).body("violations.pointer", hasItem("/organizationId"));
        post(setting(first, day, day)).then().statusCode(400).body("type", equalTo("/problems/rule-period-is-empty"));
        Map<String, Object> forOne = setting(first, day, day.plusDays(1));
        forOne.put("holdsFor", "ORGANIZATION");
        forOne.put("organizationId", organization().toString());
        post(forOne).then().statusCode(409).body("type", equalTo("/problems/rule-holds-everywhere"));
        String unknown = root() + "rule-settings/no.such-rule";
        for (String path : List.of(unknown, unknown + "/versions", unknown + "/versions/1")) {
            as(OPERATOR).get(path).then().statusCode(404).body("type", equalTo("/problems/unknown-rule"));
        }
        as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(setting(first, day, day.plusDays(1)))
                .post(unknown + "/versions")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-rule"));
        as(OPERATOR)
                .get(root() + "rule-settings/" + rule + "/versions/999999")
                .then()
                .statusCode(404);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void an_auditor_finds_who_set_what_page_by_page_and_no_more_than_that() {
        Instant begun = Instant.parse("2000-01-01T00:00:00Z");
        int version = set(first, day.plusDays(20), day.plusDays(21)).path("version");
        String ofRule = root() + "audit-entries?subjectType=rule-setting&subjectId=" + rule + "&from=" + begun;

        Response newest = as(AUDITOR).get(ofRule + "&limit=1");
        newest.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("rule-setting:update"))
                .body("items[0].outcome", equalTo("DONE"))
                .body("items[0].actor", equalTo(TestTokens.ISSUER + "|operator"))
                .body("items[0].details.version", equalTo(version));
        set(first + 1, day.plusDays(22), day.plusDays(23)).then().statusCode(201);
        as(AUDITOR)
                .get(ofRule + "&limit=2")
                .then()
                .body("items", hasSize(2))
                .body("items[1].details.version", equalTo(version));
        String next = as(AUDITOR).get(ofRule + "&limit=1").path("next");
        as(AUDITOR)
                .queryParam("cursor", next)
                .get(ofRule + "&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].details.version", equalTo(version));

        String seen = newest.path("items[0].actor");
        as(AUDITOR)
                .queryParam("actor", seen)
                .get(root() + "audit-entries")
                .then()
                .body("items.actor", everyItem(equalTo(seen)));
        as(AUDITOR).get(ofRule + "&until=" + begun).then().statusCode(200).body("items", hasSize(0));
        as(AUDITOR)
                .queryParam("cursor", next)
                .get(root() + "audit-entries")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void an_operation_is_shown_to_whoever_asked_for_it() {
        UUID own = operationOf("operator");

        as(OPERATOR)
                .get(root() + "operations/" + own)
                .then()
                .statusCode(200)
                .body("state", equalTo("QUEUED"))
                .body("progress.done", equalTo(0));
        as(OPERATOR)
                .get(root() + "operations/" + operationOf("somebody else"))
                .then()
                .statusCode(404);
        as(OPERATOR).get(root() + "operations/" + UUID.randomUUID()).then().statusCode(404);
    }

    private Response set(int value, LocalDate from, LocalDate until) {
        return post(setting(value, from, until));
    }

    private Response post(Map<String, Object> setting) {
        return as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(setting)
                .post(root() + "rule-settings/" + rule + "/versions");
    }

    private Response end(Map<String, Object> ending) {
        return as(OPERATOR).contentType(ContentType.JSON).body(ending).post(ending());
    }

    private String ending() {
        return root() + "rule-settings/" + rule + "/ending";
    }

    private Response version(int version) {
        return as(OPERATOR).get(root() + "rule-settings/" + rule + "/versions/" + version);
    }

    private Response keyed(String key, LocalDate from) {
        return keyed(key)
                .body(setting(first, from, from.plusDays(1)))
                .post(root() + "rule-settings/" + rule + "/versions");
    }

    private static RequestSpecification keyed(String key) {
        return as(OPERATOR).header("Idempotency-Key", key).contentType(ContentType.JSON);
    }

    private static Map<String, Object> ending(LocalDate until) {
        return new TreeMap<>(Map.of("holdsFor", "EVERYWHERE", "until", until.toString(), "reason", "试点结束"));
    }

    private static Map<String, Object> setting(int value, LocalDate from, LocalDate until) {
        return new TreeMap<>(Map.of(
                "holdsFor",
                "EVERYWHERE",
                "value",
                value,
                "validFrom",
                from.toString(),
                "validUntil",
                until.toString(),
                "reason",
                "演练"));
    }

    private Response on(LocalDate asked) {
        return as(OPERATOR).get(root() + "rule-settings/" + rule + "?asOf=" + asked);
    }

    /** Work of a kind that nobody does, so that it stays as it is. */
    private UUID operationOf(String subject) {
        UUID id = UUID.randomUUID();
        behind.update(
                """
                insert into operation (id, kind, owner, state, input, requested_at, not_before)
                values (?, 'nothing', ?, 'QUEUED', '{}', ?, ?)
                """,
                id,
                keyHash(subject),
                Instant.EPOCH,
                Instant.EPOCH);
        return id;
    }

    private static String keyHash(String subject) {
        return HexFormat.of().formatHex(Sha256.of(TestTokens.ISSUER + "|" + subject));
    }

    private long versions() {
        return behind.first("select count(*) from rule_setting", row -> row.getLong(1))
                .orElseThrow();
    }

    private String root() {
        return "/api/v1/" + service + "/";
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
