package org.xianfeng.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.xianfeng.membership.person.People.disclosure;
import static org.xianfeng.membership.person.People.get;
import static org.xianfeng.membership.person.People.list;
import static org.xianfeng.membership.person.People.patch;
import static org.xianfeng.membership.person.People.post;
import static org.xianfeng.membership.person.People.register;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.ClearTextScan;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class PersonResourceTest {

    static final String WOMAN_OF_1985 = "419999198507040020";
    static final String CONTACT = "{\"purpose\": \"CONTACT\", \"fields\": [\"PHONE\"]}";

    static final String ADDRESS = "江苏省泰州市兴化市英武中路1号";

    @Inject
    Callers callers;

    static final Sql database = new Sql(TestPostgres.asOwner("membership"));
    final List<String> problems = new ArrayList<>();

    ClearTextScan.Log log;
    UUID committee;
    String administrator;

    @BeforeEach
    void a_committee_with_its_administrator() {
        log = ClearTextScan.keepLog();
        committee = People.committee();
        administrator = callers.administratorOf(committee);
    }

    /** Whatever a test did: nothing that it logged or refused shows anybody's number. */
    @AfterEach
    void nothing_said_shows_a_number() {
        log.close();
        log.assertNoneIn();
        ClearTextScan.assertNoneIn("problems", problems);
    }

    /** Nor does anything that all of them stored. */
    @AfterAll
    static void nothing_stored_shows_a_number() {
        List<String> tables = database.all(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                row -> row.getString(1));
        assertThat(tables).contains("person", "person_correction", "audit_entry", "idempotent_answer");
        tables.forEach(table -> ClearTextScan.assertNoneIn(
                table, database.all("select to_jsonb(t)::text from " + table + " t", row -> row.getString(1))));
    }

    @Nested
    class Registering {

        @Test
        void a_person_is_recorded_once_and_shown_masked() {
            String number = People.idNumber();

            ValidatableResponse created = post(
                    administrator,
                    """
                    {"keeperId": "%s", "externalCode": "XD-1", "name": "欧阳文忠", "idNumber": "%s", "phone": "13800138000"}
                    """
                            .formatted(committee, number));

            created.statusCode(201)
                    .header("Location", matchesPattern("/api/v1/persons/[0-9a-f-]{36}"))
                    .header("Cache-Control", "no-store")
                    .body("name", equalTo("欧阳文忠"))
                    .body("keeperId", equalTo(committee.toString()))
                    .body("externalCode", equalTo("XD-1"))
                    .body("birthYear", equalTo(Integer.valueOf(number.substring(6, 10))))
                    .body("idNumber", equalTo("3299**********" + number.substring(14)))
                    .body("phone", equalTo("138****8000"))
                    .body("birthDate", nullValue());
            ClearTextScan.assertNoneIn("the answer", created.extract().asString());
            assertThat(actions(created.extract().path("id"))).containsExactly("person:create DONE");
        }

        @Test
        void the_member_sheet_is_kept_with_landline_and_address_masked() {
            UUID person = UUID.fromString(post(administrator, sheet("0523-83210000", "01", "21"))
                    .statusCode(201)
                    .body("landline", equalTo("0523-****000"))
                    .body("address", equalTo("江苏省泰州市兴化市***"))
                    .body("ethnicGroup", equalTo("01"))
                    .body("education", equalTo("21"))
                    .extract()
                    .path("id"));

            disclosure(administrator, person, "{\"purpose\": \"CONTACT\", \"fields\": [\"LANDLINE\", \"ADDRESS\"]}")
                    .statusCode(200)
                    .body("landline", equalTo("0523-83210000"))
                    .body("address", equalTo(ADDRESS))
                    .body("phone", nullValue());
            assertThat(database.all(
                            "select to_jsonb(p)::text from person p where id = ?", row -> row.getString(1), person))
                    .noneMatch(row -> row.contains("英武中路") || row.contains("83210000"));
        }

        @ParameterizedTest
        @CsvSource({
            "13800138000, 01, 21, /landline, fixed-line",
            "0523-83210000, 57, 21, /ethnicGroup, not-in-code-list",
            "0523-83210000, 01, 24, /education, not-in-code-list"
        })
        void what_is_no_fixed_line_and_no_code_of_a_list_is_refused(
                String landline, String ethnicGroup, String education, String pointer, String code) {
            assertNothingIsRecorded(() -> refused(post(administrator, sheet(landline, ethnicGroup, education)), 400)
                    .body("violations.pointer", equalTo(List.of(pointer)))
                    .body("violations.code", equalTo(List.of(code))));
        }

        private String sheet(String landline, String ethnicGroup, String education) {
            return """
                   {"keeperId": "%s", "name": "张三", "idNumber": "%s", "phone": "13800138000", "landline": "%s",
                    "address": "%s", "ethnicGroup": "%s", "education": "%s"}
                   """
                    .formatted(committee, People.idNumber(), landline, ADDRESS, ethnicGroup, education);
        }

        @ParameterizedTest
        @CsvSource({
            "329999196203150010, id-number-check-character",
            "32999919680229118x, id-number-lower-case-x",
            "32999919700229001X, id-number-birth-date",
            "130503670401001, id-number-old-form"
        })
        void a_wrong_number_is_refused_for_what_is_wrong(String number, String code) {
            assertNothingIsRecorded(() -> refused(post(administrator, People.body(committee, "张三", number)), 400)
                    .body("type", equalTo("/problems/invalid-request"))
                    .body("violations.pointer", equalTo(List.of("/idNumber")))
                    .body("violations.code", equalTo(List.of(code))));
        }

        @Test
        void the_fault_is_explained_in_the_callers_language() {
            People.as(administrator)
                    .header("Accept-Language", "zh-CN")
                    .contentType(ContentType.JSON)
                    .body(People.body(committee, "张三", "32999919680229118x"))
                    .post("/api/v1/persons")
                    .then()
                    .statusCode(400)
                    .body("violations[0].detail", equalTo("校验码X应为大写字母。"));
        }

        @Test
        void sex_and_date_of_birth_when_stated_must_be_those_of_the_number() {
            String body =
                    """
                    {"keeperId": "%s", "name": "王芳", "idNumber": "%s", "sex": "%s", "birthDate": "%s"}
                    """;

            assertNothingIsRecorded(() -> refused(
                            post(administrator, body.formatted(committee, WOMAN_OF_1985, "MALE", "1985-07-05")), 400)
                    .body("violations.pointer", containsInAnyOrder("/sex", "/birthDate"))
                    .body(
                            "violations.code",
                            containsInAnyOrder("sex-contradicts-id-number", "birth-date-contradicts-id-number")));
            post(administrator, body.formatted(committee, WOMAN_OF_1985, "FEMALE", "1985-07-04"))
                    .statusCode(201)
                    .body("sex", equalTo("FEMALE"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"张三1", "  ", "329999196203150019", "<b>张</b>", "·"})
        void a_name_has_letters_only(String name) {
            assertNothingIsRecorded(
                    () -> refused(post(administrator, People.body(committee, name, People.idNumber())), 400)
                            .body("violations.pointer", hasItem("/name")));
        }

        @Test
        void who_has_a_registered_number_is_named_within_the_scope_and_nothing_else_is_said() {
            UUID elsewhere = People.committee();
            String inside = People.idNumber();
            String outside = People.idNumber();
            UUID hers = register(administrator, committee, "张三", inside);
            register(callers.administratorOf(elsewhere), elsewhere, "李四", outside);

            assertNothingIsRecorded(() -> {
                String known = refused(post(administrator, People.body(committee, "王五", inside)), 409)
                        .body("type", equalTo("/problems/id-number-registered"))
                        .body("person", equalTo(hers.toString()))
                        .extract()
                        .asString();
                String unknown = refused(post(administrator, People.body(committee, "王五", outside)), 409)
                        .extract()
                        .asString();
                assertThat(withoutInstance(unknown))
                        .isEqualTo(withoutInstance(known).replace(",\"person\":\"" + hers + "\"", ""))
                        .doesNotContain("李四", "张三");
            });
            assertThat(actions(committee.toString()))
                    .containsExactly(
                            "person:create REFUSED id-number-registered", "person:create REFUSED id-number-registered");
        }

        @Test
        void whoever_hits_registered_numbers_too_often_has_to_wait_and_learns_nothing_more() {
            String registered = People.idNumber();
            UUID person = register(administrator, committee, "张三", registered);
            UUID other = register(administrator, committee, "李四");
            String tag = get(administrator, other).extract().header("ETag");
            IntStream.range(0, 20)
                    .forEach(hit -> refused(post(administrator, People.body(committee, "王五", registered)), 409));

            assertNothingIsRecorded(() -> Stream.of(registered, People.idNumber())
                    .forEach(number -> exhausted(post(administrator, People.body(committee, "王五", number)))));
            exhausted(patch(administrator, other, tag, "{\"idNumber\": \"" + People.idNumber() + "\"}"));
            assertThat(actions(committee.toString()).stream()
                            .filter("person:create REFUSED id-number-registered"::equals))
                    .hasSize(20);
            assertThat(actions(committee.toString())).noneMatch(action -> action.contains("exhausted"));

            get(administrator, person).statusCode(200);
            get(administrator, other).header("ETag", equalTo(tag));
            patch(administrator, other, tag, "{\"name\": \"李思\"}").statusCode(200);
            register(callers.with(AccessRole.ADMINISTRATOR, committee), committee, "王五");
        }

        private void exhausted(ValidatableResponse response) {
            refused(response, 429)
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .body("type", equalTo("/problems/id-number-hits-exhausted"))
                    .body("counted", equalTo(20))
                    .body("hits", equalTo(20))
                    .body("minutes", equalTo(60))
                    .body("rule.name", equalTo("person.id-number-hits-per-hour"))
                    .body("rule.version", equalTo(0));
        }

        @Test
        void of_many_at_once_with_one_number_exactly_one_is_recorded() {
            String body = People.body(committee, "张三", People.idNumber());
            long before = people();

            List<CompletableFuture<Integer>> attempts = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> post(administrator, body).extract().statusCode()))
                    .toList();

            assertThat(attempts.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
            assertThat(people()).isEqualTo(before + 1);
        }

        @Test
        void a_repeated_request_is_answered_again() {
            String body = People.body(committee, "张三", People.idNumber());
            String key = UUID.randomUUID().toString();

            Response first = withKey(key, body);
            Response second = withKey(key, body);

            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            assertThat(second.asString()).isEqualTo(first.asString());
        }

        @Test
        void nobody_is_recorded_for_an_organisation_outside_the_scope() {
            UUID elsewhere = People.committee();

            assertNothingIsRecorded(
                    () -> refused(post(administrator, People.body(elsewhere, "张三", People.idNumber())), 404));
        }

        @Test
        void the_platform_administrator_and_a_reader_record_nobody() {
            String reader = callers.with(AccessRole.READER, committee);

            assertNothingIsRecorded(() -> Stream.of(reader, Callers.PLATFORM_ADMIN)
                    .forEach(token -> refused(post(token, People.body(committee, "张三", People.idNumber())), 403)));
        }

        private Response withKey(String key, String body) {
            return People.as(administrator)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/persons");
        }
    }

    @Nested
    class Reading {

        @Test
        void whoever_may_not_disclose_sees_the_last_four_characters_only() {
            String number = People.idNumber();
            UUID person = register(administrator, committee, "张三", number);

            get(callers.with(AccessRole.READER, committee), person)
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .body("idNumber", equalTo("**************" + number.substring(14)));
        }

        @Test
        void a_member_sees_herself_and_nobody_else() {
            UUID herself = register(administrator, committee, "张三");
            UUID colleague = register(administrator, committee, "李四");
            String member = member(herself);

            get(member, herself).statusCode(200).body("idNumber", matchesPattern("\\*{14}.{4}"));
            refused(get(member, colleague), 404);
            list(member, "").body("items.id", equalTo(List.of(herself.toString())));
        }

        @Test
        void people_of_another_committee_are_not_there() {
            UUID person = register(administrator, committee, "单雄信");
            String stranger = callers.administratorOf(People.committee());

            refused(get(stranger, person), 404);
            list(stranger, "?q=单雄信&count=true").body("items", empty()).body("total", equalTo(0));
            refused(patch(stranger, person, "\"0-0000000000000000\"", "{\"name\": \"李四\"}"), 404);
            refused(disclosure(stranger, person, CONTACT), 404);
            refused(
                    People.as(stranger)
                            .get("/api/v1/persons/{id}/corrections", person)
                            .then(),
                    404);

            get(administrator, person).statusCode(200).body("name", equalTo("单雄信"));
            assertThat(actions(person.toString()))
                    .containsExactly("person:create DONE", "person:disclose REFUSED not-found");
        }

        @Test
        void the_platform_administrator_and_the_auditor_read_nobody() {
            UUID person = register(administrator, committee, "张三");
            for (String token : List.of(Callers.PLATFORM_ADMIN, TestTokens.of("auditor", "auditor"))) {
                refused(get(token, person), 403);
                refused(People.as(token).get("/api/v1/persons").then(), 403);
                refused(disclosure(token, person, CONTACT), 403);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"单", "单雄", "雄信", "shan", "shanx", "sxx", "SXX"})
        void a_person_is_found_by_name_pinyin_and_initials(String q) {
            UUID person = register(administrator, committee, "单雄信");
            register(administrator, committee, "张三");

            list(administrator, "?q=" + q).body("items.id", equalTo(List.of(person.toString())));
        }

        @Test
        void what_cannot_be_part_of_a_name_is_refused() {
            refused(
                            People.as(administrator)
                                    .queryParam("q", "%_")
                                    .get("/api/v1/persons")
                                    .then(),
                            400)
                    .body("violations.parameter", equalTo(List.of("q")))
                    .body("violations.code", equalTo(List.of("not-a-name")));
        }

        @Test
        void a_keepers_own_number_is_unique_for_that_keeper_only() {
            UUID elsewhere = People.committee();
            String body = "{\"keeperId\": \"%s\", \"externalCode\": \"A-1\", \"name\": \"张三\", \"idNumber\": \"%s\"}";
            post(administrator, body.formatted(committee, People.idNumber())).statusCode(201);
            post(callers.administratorOf(elsewhere), body.formatted(elsewhere, People.idNumber()))
                    .statusCode(201);

            list(administrator, "?externalCode=A-1").body("items", hasSize(1));
            assertNothingIsRecorded(
                    () -> refused(post(administrator, body.formatted(committee, People.idNumber())), 409)
                            .body("type", equalTo("/problems/external-code-taken")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "&sort=name", "&sort=-name"})
        void pages_follow_each_other_without_gap_or_repetition(String sort) {
            List<String> all = Stream.of("张三", "安心", "单雄信", "李四", "王五")
                    .map(name -> register(administrator, committee, name).toString())
                    .toList();

            List<String> seen = new ArrayList<>();
            String next = "";
            for (int page = 0; next != null && page < 4; page++) {
                Response answer = People.as(administrator).get("/api/v1/persons?limit=2" + sort + next);
                seen.addAll(answer.jsonPath().getList("items.id", String.class));
                String cursor = answer.jsonPath().getString("next");
                next = cursor == null ? null : "&cursor=" + cursor;
            }

            assertThat(next).isNull();
            assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        }

        @Test
        void by_name_the_order_is_that_of_a_chinese_register() {
            Stream.of("张三", "安心", "单雄信", "曾巩").forEach(name -> register(administrator, committee, name));

            list(administrator, "?sort=name&count=true")
                    .body("items.name", equalTo(List.of("安心", "单雄信", "曾巩", "张三")))
                    .body("total", equalTo(4));
        }
    }

    @Nested
    class Correcting {

        final String idNumber = People.idNumber();
        UUID person;
        String tag;

        @BeforeEach
        void somebody() {
            person = register(administrator, committee, "张三", idNumber);
            tag = tag();
        }

        @Test
        void a_corrected_name_is_found_and_the_former_one_kept() {
            patch(administrator, person, tag, "{\"name\": \"单雄信\"}")
                    .statusCode(200)
                    .body("name", equalTo("单雄信"));

            list(administrator, "?q=sxx").body("items.id", hasItem(person.toString()));
            list(administrator, "?q=zs").body("items", empty());
            corrections()
                    .body("items.field", equalTo(List.of("NAME")))
                    .body("items[0].from", equalTo("张三"))
                    .body("items[0].to", equalTo("单雄信"))
                    .body("items[0].correctedBy", notNullValue())
                    .body("items[0].correctedAt", notNullValue());
            assertThat(actions(person.toString())).containsExactly("person:create DONE", "person:update DONE");
        }

        @Test
        void a_corrected_number_changes_what_follows_from_it_and_leaves_digests_only() {
            String corrected = People.idNumber();

            patch(administrator, person, tag, "{\"idNumber\": \"" + corrected + "\"}")
                    .statusCode(200)
                    .body("idNumber", equalTo("3299**********" + corrected.substring(14)))
                    .body("birthYear", equalTo(Integer.valueOf(corrected.substring(6, 10))));

            corrections()
                    .body("items.field", hasItems("ID_NUMBER", "BIRTH_DATE"))
                    .body("items.findAll { it.field != 'SEX' }.from", everyItem(nullValue()))
                    .body("items.findAll { it.field != 'SEX' }.to", everyItem(nullValue()));
            assertThat(database.all(
                            """
                            select octet_length(from_digest) + octet_length(to_digest) from person_correction
                             where field = 'ID_NUMBER' and person_id = ? and from_digest <> to_digest
                            """,
                            row -> row.getInt(1),
                            person))
                    .containsExactly(64);
            register(administrator, committee, "李四", idNumber);
        }

        /** The key of the service would tell who has the number of somebody that was erased. */
        @Test
        void the_same_number_of_two_people_leaves_digests_that_have_nothing_in_common() {
            UUID other = register(administrator, committee, "李四");
            String landline = "{\"landline\": \"0371-55551234\"}";

            patch(administrator, person, tag, landline).statusCode(200);
            patch(administrator, other, "*", landline).statusCode(200);

            assertThat(database.all(
                            """
                            select count(distinct to_digest), count(*) from person_correction
                             where field = 'LANDLINE' and person_id in (?, ?)
                            """,
                            row -> List.of(row.getInt(1), row.getInt(2)),
                            person,
                            other))
                    .containsExactly(List.of(2, 2));
        }

        @Test
        void a_number_of_somebody_else_is_refused_and_changes_nothing() {
            String taken = People.idNumber();
            register(administrator, committee, "李四", taken);

            refused(patch(administrator, person, tag, "{\"idNumber\": \"" + taken + "\", \"name\": \"王五\"}"), 409)
                    .body("type", equalTo("/problems/id-number-registered"));

            assertUnchanged();
            assertThat(actions(person.toString()))
                    .containsExactly("person:create DONE", "person:update REFUSED id-number-registered");
        }

        @Test
        void her_own_number_again_is_no_correction() {
            patch(administrator, person, tag, "{\"idNumber\": \"" + idNumber + "\", \"name\": \"张三\"}")
                    .statusCode(200);

            assertUnchanged();
        }

        @Test
        void a_phone_can_be_changed_and_removed() {
            patch(administrator, person, tag, "{\"phone\": \"0523-83210000\"}")
                    .statusCode(200)
                    .body("phone", equalTo("0523-****000"));
            patch(administrator, person, tag(), "{\"phone\": null}")
                    .statusCode(200)
                    .body("phone", nullValue());

            corrections().body("items.field", equalTo(List.of("PHONE", "PHONE")));
        }

        @Test
        void the_sheet_can_be_corrected_and_what_it_said_is_kept() {
            patch(
                            administrator,
                            person,
                            tag,
                            """
                            {"landline": "0523-83210000", "address": "%s", "ethnicGroup": "03", "education": "31"}
                            """
                                    .formatted(ADDRESS))
                    .statusCode(200)
                    .body("ethnicGroup", equalTo("03"));
            patch(administrator, person, tag(), "{\"education\": \"21\", \"ethnicGroup\": null, \"address\": null}")
                    .statusCode(200)
                    .body("education", equalTo("21"))
                    .body("ethnicGroup", nullValue())
                    .body("address", nullValue())
                    .body("landline", equalTo("0523-****000"));

            corrections()
                    .body("items", hasSize(7))
                    .body("items.find { it.field == 'EDUCATION' && it.to == '21' }.from", equalTo("31"))
                    .body("items.findAll { it.field == 'ADDRESS' }.from", everyItem(nullValue()));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"landline\": \"13800138000\"} | /landline | fixed-line",
                    "{\"education\": \"99\"} | /education | not-in-code-list",
                    "{\"idNumber\": null} | /idNumber | required",
                    "{\"name\": null} | /name | required",
                    "{\"name\": \" \"} | /name | pattern",
                    "{\"phone\": \"138****8000\"} | /phone | phone-number-form",
                    "{\"idNumber\": \"329999196203150010\"} | /idNumber | id-number-check-character",
                    "{\"birthDate\": \"1900-01-01\"} | /birthDate | birth-date-contradicts-id-number"
                })
        void a_patch_that_is_not_valid_changes_nothing(String patch, String pointer, String code) {
            refused(patch(administrator, person, tag, patch), 400)
                    .body("violations.pointer", equalTo(List.of(pointer)))
                    .body("violations.code", equalTo(List.of(code)));

            assertUnchanged();
        }

        @Test
        void whoever_has_not_seen_the_latest_version_changes_nothing() {
            patch(administrator, person, tag, "{\"name\": \"李四\"}").statusCode(200);

            refused(patch(administrator, person, tag, "{\"name\": \"王五\"}"), 412);
            refused(patch(administrator, person, null, "{\"name\": \"王五\"}"), 428);

            get(administrator, person).body("name", equalTo("李四"));
        }

        @Test
        void a_reader_corrects_nothing() {
            refused(patch(callers.with(AccessRole.READER, committee), person, tag, "{\"name\": \"李四\"}"), 403);

            assertUnchanged();
        }

        @Test
        void a_corrected_name_shows_in_the_roster_too() {
            member(person);

            patch(administrator, person, tag(), "{\"name\": \"单雄信\"}").statusCode(200);

            assertThat(database.all(
                            "select name || ' ' || ('sxx' = any(name_keys)) from member_current where person_id = ?",
                            row -> row.getString(1),
                            person))
                    .containsExactly("单雄信 true");
        }

        private void assertUnchanged() {
            get(administrator, person).header("ETag", equalTo(tag)).body("name", equalTo("张三"));
            corrections().body("items", empty());
        }

        private String tag() {
            return get(administrator, person).extract().header("ETag");
        }

        private ValidatableResponse corrections() {
            return People.as(administrator)
                    .get("/api/v1/persons/{id}/corrections", person)
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class Disclosing {

        final String idNumber = People.idNumber();
        UUID person;

        @BeforeEach
        void somebody() {
            person = register(administrator, committee, "张三", idNumber);
        }

        @Test
        void whoever_may_and_says_why_sees_what_she_asked_for_and_it_is_recorded() {
            disclosure(
                            administrator,
                            person,
                            """
                            {"purpose": "TRANSFER", "note": "介绍信 13800138000", "fields": ["ID_NUMBER", "PHONE"]}
                            """)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("idNumber", equalTo(idNumber))
                    .body("phone", equalTo(People.PHONE))
                    .body("birthDate", nullValue());

            assertThat(database.all(
                            """
                            select reason || ' ' || payload::text || ' ' || (organization_path is not null)
                              from audit_entry where subject_id = ? and action = 'person:disclose' and outcome = 'DONE'
                            """,
                            row -> row.getString(1),
                            person.toString()))
                    .containsExactly("TRANSFER: 介绍信 *******8000 {\"fields\":[\"ID_NUMBER\",\"PHONE\"]} true");
        }

        @Test
        void without_the_permission_nobody_sees_anything() {
            Stream.of(AccessRole.READER, AccessRole.DATA_ENTRY, AccessRole.GUIDANCE)
                    .forEach(role -> refused(disclosure(callers.with(role, committee), person, CONTACT), 403));

            String refusal = "person:disclose REFUSED insufficient-permission";
            assertThat(actions(person.toString())).containsExactly("person:create DONE", refusal, refusal, refusal);
        }

        @Test
        void whoever_looks_for_somebody_elsewhere_leaves_her_words_and_sees_nothing() {
            String stranger = callers.administratorOf(People.committee());
            String body =
                    """
                    {"purpose": "TRANSFER", "note": "介绍信 13800138000", "fields": ["PHONE"]}
                    """;

            refused(disclosure(stranger, person, body), 404).body("phone", nullValue());

            assertThat(actions(person.toString()))
                    .containsExactly("person:create DONE", "person:disclose REFUSED not-found");
            assertThat(database.all(
                            """
                            select reason || ' ' || payload::text || ' ' || (actor like '%|%') from audit_entry
                             where subject_id = ? and outcome = 'REFUSED'
                            """,
                            row -> row.getString(1), person.toString()))
                    .containsExactly("TRANSFER: 介绍信 *******8000 {\"fields\":[\"PHONE\"]} true");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"fields\": [\"PHONE\"]} | /purpose",
                    "{\"purpose\": \"CONTACT\"} | /fields",
                    "{\"purpose\": \"CONTACT\", \"fields\": []} | /fields",
                    "{\"purpose\": \"CURIOSITY\", \"fields\": [\"PHONE\"]} | /purpose"
                })
        void without_a_purpose_and_fields_nothing_is_disclosed(String body, String pointer) {
            refused(disclosure(administrator, person, body), 400).body("violations.pointer", hasItem(pointer));

            assertThat(actions(person.toString())).containsExactly("person:create DONE");
        }
    }

    /** The token of somebody who is this person, and a member of a branch below the committee. */
    private String member(UUID person) {
        String subject = UUID.randomUUID().toString();
        callers.account(subject, person);
        callers.admit(person, People.branchBelow(committee, administrator));
        return TestTokens.of(subject, "user");
    }

    private ValidatableResponse refused(ValidatableResponse response, int status) {
        response.statusCode(status);
        problems.add(response.extract().asString());
        return response;
    }

    private void assertNothingIsRecorded(Runnable attempt) {
        long before = people();
        attempt.run();
        assertThat(people()).isEqualTo(before);
    }

    private long people() {
        return database.first("select count(*) from person", row -> row.getLong(1))
                .orElseThrow();
    }

    private List<String> actions(String subject) {
        return database.all(
                """
                select concat_ws(' ', action, outcome, refusal) from audit_entry
                 where subject_id = ? and action like 'person:%' order by at, id
                """,
                row -> row.getString(1), subject);
    }

    private static String withoutInstance(String problem) {
        return problem.replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
