package org.xianfeng.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.demo.association.Association;
import org.xianfeng.stack.demo.fact.Person;
import org.xianfeng.stack.demo.market.Market;
import org.xianfeng.stack.demo.people.Population;
import org.xianfeng.stack.demo.xingda.Xingda;
import org.xianfeng.stack.keycloak.DemoAccount;
import org.xianfeng.stack.keycloak.KeycloakAccounts;

/** What the accounts of the demonstration have their access from, and what that lets them do and not do. */
@ExtendWith(RunningStack.class)
class AccountsIT {

    private static final String XINGDA = "xingda-admin";
    private static final String MARKET = "market-admin";

    @BeforeAll
    static void load() {
        World.demonstration();
    }

    @ParameterizedTest
    @CsvSource({
        "XINGDA_ADMIN,        xingda-admin,      " + Xingda.COMMITTEE + ",         ADMINISTRATOR, GRANT",
        "MARKET_ADMIN,        market-admin,      " + Market.COMMITTEE + ",         ADMINISTRATOR, GRANT",
        "ASSOCIATION_ADMIN,   association-admin, " + Association.COMMITTEE + ",    ADMINISTRATOR, GRANT",
        "XINGDA_SECRETARY,    xingda-admin,      " + Xingda.SECRETARYS_BRANCH + ", ADMINISTRATOR, POST",
        "XINGDA_PARTY_WORKER, xingda-admin,      " + Xingda.COMMITTEE + ",         DATA_ENTRY,    POST",
        "HARDWARE_SECRETARY,  market-admin,      " + Market.HARDWARE_BRANCH + ",   ADMINISTRATOR, POST"
    })
    void secretaries_have_their_access_from_their_posts_and_administrators_from_grants(
            DemoAccount account, String admin, String code, String role, String because) {
        String organization = World.organization(admin, code);

        List<JsonNode> given = accessOf(World.account(account)).stream()
                .filter(line -> !line.path("role").asText().equals("MEMBER"))
                .toList();

        assertThat(given)
                .extracting(line -> line.path("becauseOf").asText())
                .isNotEmpty()
                .containsOnly(because);
        JsonNode line = given.stream()
                .filter(entry -> entry.path("organizationId").asText().equals(organization))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("role").asText()).isEqualTo(role);
        if (because.equals("POST")) {
            JsonNode post =
                    World.json(admin, "/post-holdings/" + line.path("becauseId").asText());
            assertThat(post.path("organizationId").asText()).isEqualTo(organization);
            assertThat(post.has("until")).isFalse();
        }
    }

    @Test
    void an_ordinary_member_has_hers_from_her_membership_and_an_application_from_a_grant() {
        assertThat(accessOf(World.account(DemoAccount.MEMBER))).isNotEmpty().allSatisfy(line -> assertThat(
                        line.path("role").asText() + " "
                                + line.path("becauseOf").asText())
                .isEqualTo("MEMBER MEMBERSHIP"));
        List<JsonNode> portal = World.all("platform-admin", "/accounts").stream()
                .map(account -> accessOf(account.path("id").asText()))
                .filter(access -> access.stream()
                        .anyMatch(line -> line.path("role").asText().equals("APPLICATION")))
                .flatMap(List::stream)
                .toList();
        assertThat(portal).singleElement().satisfies(line -> {
            assertThat(line.path("becauseOf").asText()).isEqualTo("GRANT");
            assertThat(line.path("organizationId").asText()).isEqualTo(World.organization(XINGDA, Xingda.COMMITTEE));
        });
    }

    @Nested
    class The_Party_worker {

        private static final String WORKER = "xingda-party-worker";

        @Test
        void enters_people_and_what_was_held() {
            Person someone = new Population("IT", "329999", 9_000)
                    .born(LocalDate.of(2004, 1, 1), LocalDate.of(2005, 12, 31), Xingda.COMMITTEE);
            String branch = World.organization(XINGDA, Xingda.SECRETARYS_BRANCH);

            JsonNode person = RunningStack.created(
                    "/api/v1/persons",
                    WORKER,
                    Map.of(
                            "keeperId", World.organization(XINGDA, Xingda.COMMITTEE),
                            "name", someone.name(),
                            "idNumber", someone.idNumber(),
                            "phone", someone.phone()));
            JsonNode held = RunningStack.created("/api/v1/activities", WORKER, meeting(branch));

            assertThat(person.path("idNumber").asText()).matches("\\*{14}\\w{4}");
            assertThat(World.json(XINGDA, "/persons/" + person.path("id").asText())
                            .path("name")
                            .asText())
                    .isEqualTo(someone.name());
            assertThat(held.at("/activity/state").asText()).isEqualTo("HELD");
        }

        @Test
        void decides_nothing() {
            String committee = World.organization(XINGDA, Xingda.COMMITTEE);
            JsonNode member = World.found(XINGDA, "/members", Xingda.ORDINARY_MEMBER);
            String path = "/api/v1/members/" + member.path("id").asText();
            String tag = tagOf(path);
            List<JsonNode> posts = World.all(XINGDA, "/post-holdings?organization=" + committee);
            String day = World.demonstration().anchor().toString();

            assertProblem(RunningStack.patch(path, WORKER, tag, Map.of("jobPost", "不应出现")), 403);
            assertProblem(RunningStack.post(path + "/states", WORKER, Map.of("state", "EXPELLED", "from", day)), 403);
            assertProblem(
                    RunningStack.post(
                            "/api/v1/post-holdings",
                            WORKER,
                            Map.of(
                                    "organizationId",
                                    committee,
                                    "personId",
                                    member.path("personId").asText(),
                                    "post",
                                    "SECRETARY",
                                    "from",
                                    day)),
                    403);
            assertProblem(
                    RunningStack.post(
                            "/api/v1/post-holdings/" + posts.get(0).path("id").asText() + "/ending",
                            WORKER,
                            Map.of("until", day, "reason", "RESIGNATION")),
                    403);
            assertProblem(
                    RunningStack.post(
                            "/api/v1/organizations",
                            WORKER,
                            Map.of("name", "不应出现（演示）", "kind", "BRANCH", "foundedOn", day, "parentId", committee)),
                    403);

            assertThat(World.found(XINGDA, "/members", Xingda.ORDINARY_MEMBER)).isEqualTo(member);
            assertThat(World.all(XINGDA, "/post-holdings?organization=" + committee))
                    .isEqualTo(posts);
        }
    }

    @Nested
    class The_secretary_of_the_hardware_branch {

        private static final String SECRETARY = "hardware-secretary";

        @Test
        void sees_the_24_members_of_her_branch_and_nobody_else() {
            String branch = World.organization(MARKET, Market.HARDWARE_BRANCH);

            List<JsonNode> members = World.all(SECRETARY, "/members");

            assertThat(members).hasSize(24).allSatisfy(member -> assertThat(
                            member.at("/branch/id").asText())
                    .isEqualTo(branch));
            assertThat(ids(members)).isEqualTo(ids(World.all(MARKET, "/organizations/" + branch + "/roster")));
            assertThat(World.json(SECRETARY, "/members?count=true&limit=1")
                            .path("total")
                            .asInt())
                    .isEqualTo(24);
        }

        @Test
        void finds_nothing_of_another_branch_and_nothing_of_another_company() {
            for (String other :
                    List.of(World.organization(MARKET, "FH-02"), World.organization(XINGDA, Xingda.COMMITTEE))) {
                String admin = World.get(MARKET, "/organizations/" + other).statusCode() == 200 ? MARKET : XINGDA;
                String member = World.json(admin, "/organizations/" + other + "/roster?limit=1")
                        .at("/items/0/id")
                        .asText();
                for (String path : List.of(
                        "/organizations/" + other,
                        "/organizations/" + other + "/roster",
                        "/organizations/" + other + "/overview",
                        "/members/" + member,
                        "/members/" + member + "/overview")) {
                    assertProblem(World.get(SECRETARY, path), 404);
                }
                assertProblem(RunningStack.post("/api/v1/activities", SECRETARY, meeting(other)), 404);
            }
        }
    }

    @Nested
    class The_portal_of_a_company {

        private static final String PORTAL = "portal-app";

        @Test
        void reads_the_names_of_all_members_of_its_company_and_of_no_other() {
            Map<String, String> names = World.all(PORTAL, "/members").stream()
                    .collect(Collectors.toMap(member -> member.path("id").asText(), member -> member.path("name")
                            .asText()));

            assertThat(names)
                    .hasSize(530)
                    .isEqualTo(World.all(XINGDA, "/members").stream()
                            .collect(
                                    Collectors.toMap(member -> member.path("id").asText(), member -> member.path("name")
                                            .asText())));
            String stranger =
                    World.json(MARKET, "/members?limit=1").at("/items/0/id").asText();
            assertProblem(World.get(PORTAL, "/members/" + stranger), 404);
        }

        @Test
        void reads_the_posts_and_branches_of_its_company_and_of_no_other() {
            Set<String> held = World.all(XINGDA, "/post-holdings").stream()
                    .filter(holding -> !holding.has("until"))
                    .map(holding -> holding.path("id").asText())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(ids(World.all(PORTAL, "/post-holdings")))
                    .hasSizeGreaterThan(200)
                    .isEqualTo(held);
            assertThat(ids(World.all(PORTAL, "/organizations"))).isEqualTo(ids(World.all(XINGDA, "/organizations")));
            String stranger = World.json(MARKET, "/post-holdings?limit=1")
                    .at("/items/0/id")
                    .asText();
            assertProblem(World.get(PORTAL, "/post-holdings/" + stranger), 404);
            assertProblem(World.get(PORTAL, "/organizations/" + World.organization(MARKET, Market.COMMITTEE)), 404);
        }
    }

    /** Her election is overdue, and she is the one who has to record it: whoever locks her out locks the branch. */
    @Nested
    class The_secretary_whose_term_is_over {

        private static final String OVERDUE_BRANCH = "XD-05-2";
        private static final String SECRETARY = "overdue-secretary";

        @Test
        void signs_in_and_writes_as_before() {
            String branch = World.organization(XINGDA, OVERDUE_BRANCH);
            JsonNode post = World.all(XINGDA, "/post-holdings?organization=" + branch + "&post=SECRETARY")
                    .get(0);
            assertThat(post.path("state").asText()).isEqualTo("HOLDING_OVER");
            assertThat(LocalDate.parse(post.path("termUntil").asText()))
                    .isBefore(World.demonstration().anchor());
            assertThat(post.has("until")).isFalse();

            String account = RunningStack.createdId(
                    "/api/v1/accounts",
                    "platform-admin",
                    Map.of(
                            "issuer", RunningStack.settings().issuer(),
                            "subject", KeycloakAccounts.add(SECRETARY),
                            "personId", post.path("personId").asText()));
            RunningStack.introduce(SECRETARY, () -> KeycloakAccounts.token(SECRETARY));
            RunningStack.await(
                    "activity-service knows her",
                    () -> World.get(SECRETARY, "/activities?limit=1").statusCode() == 200);

            assertThat(accessOf(account))
                    .filteredOn(line -> line.path("role").asText().equals("ADMINISTRATOR"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.path("becauseId").asText())
                                .isEqualTo(post.path("id").asText());
                        assertThat(line.has("until")).isFalse();
                    });
            List<JsonNode> members = World.all(SECRETARY, "/members");
            assertThat(members).hasSize(26);
            String path = "/api/v1/members/" + members.get(20).path("id").asText();
            HttpResponse<String> corrected = RunningStack.patch(path, SECRETARY, tagOf(path), Map.of("jobPost", "质检员"));
            assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
            assertThat(RunningStack.json(RunningStack.get(path, XINGDA))
                            .path("jobPost")
                            .asText())
                    .isEqualTo("质检员");
            JsonNode held = RunningStack.created("/api/v1/activities", SECRETARY, meeting(branch));
            assertThat(held.at("/activity/state").asText()).isEqualTo("HELD");
            assertProblem(
                    RunningStack.post("/api/v1/activities", SECRETARY, meeting(World.organization(XINGDA, "XD-05-1"))),
                    404);
        }
    }

    private static List<JsonNode> accessOf(String account) {
        return World.json("platform-admin", "/accounts/" + account)
                .path("access")
                .findParents("becauseOf");
    }

    private static String tagOf(String path) {
        return RunningStack.get(path, XINGDA).headers().firstValue("ETag").orElseThrow();
    }

    private static Map<String, Object> meeting(String branch) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.DAYS);
        return Map.of(
                "kind",
                "BRANCH_MEMBERS_MEETING",
                "title",
                "按权限登记的党员大会（演示）",
                "mode",
                "ONSITE",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(1, ChronoUnit.HOURS).toString(),
                "hosts",
                List.of(Map.of("organizationId", branch)),
                "state",
                "HELD",
                "attendance",
                Map.of("allPresentOf", List.of(branch)));
    }

    private static Set<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
