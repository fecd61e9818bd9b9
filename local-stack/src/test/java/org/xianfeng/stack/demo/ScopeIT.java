package org.xianfeng.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.demo.xingda.Xingda;

/** Who sees and may do what of the demonstration data, with the tokens that Keycloak gives these people. */
@ExtendWith(RunningStack.class)
class ScopeIT {

    private static final String ADMIN = "xingda-admin";
    private static final String OTHER_BRANCH = "XD-01-1";

    private static String branch;
    private static String otherBranch;
    private static String strangersMembership;

    @BeforeAll
    static void load() {
        World.demonstration();
        branch = World.organization(ADMIN, Xingda.SECRETARYS_BRANCH);
        otherBranch = World.organization(ADMIN, OTHER_BRANCH);
        strangersMembership = firstMember(otherBranch);
    }

    @Nested
    class The_secretary_of_a_branch {

        private static final String SECRETARY = "xingda-secretary";

        @Test
        void lists_the_members_of_her_branch_and_counts_no_others() {
            List<JsonNode> members = World.all(SECRETARY, "/members");
            JsonNode counted = World.json(SECRETARY, "/members?count=true&limit=1");

            assertThat(members).isNotEmpty().allSatisfy(member -> assertThat(
                            member.at("/branch/id").asText())
                    .isEqualTo(branch));
            assertThat(counted.path("total").asInt()).isEqualTo(members.size());
        }

        @Test
        void gets_a_member_of_her_branch_and_the_overview_of_her() {
            String mine = firstMember(branch);

            assertThat(World.json(SECRETARY, "/members/" + mine).path("id").asText())
                    .isEqualTo(mine);
            JsonNode overview = World.json(SECRETARY, "/members/" + mine + "/overview");
            assertThat(overview.at("/member/available").asBoolean()).isTrue();
            assertThat(overview.at("/attendance/available").asBoolean()).isTrue();
            assertThat(overview.at("/bookings/available").asBoolean()).isTrue();
        }

        @Test
        void finds_no_member_of_another_branch() {
            assertProblem(World.get(SECRETARY, "/members/" + strangersMembership), 404);
            assertProblem(World.get(SECRETARY, "/members/" + strangersMembership + "/overview"), 404);
            assertProblem(World.get(SECRETARY, "/organizations/" + otherBranch), 404);
            assertProblem(World.get(SECRETARY, "/organizations/" + otherBranch + "/roster"), 404);
        }

        @Test
        void lists_the_activities_of_her_branch_only() {
            assertThat(World.all(SECRETARY, "/activities")).isNotEmpty().allSatisfy(activity -> assertThat(
                            activity.path("hosts").toString())
                    .containsAnyOf(hostsBelow(branch)));
        }

        private String[] hostsBelow(String organization) {
            return World.all(ADMIN, "/organizations/" + organization + "/tree?depth=3").stream()
                    .map(node -> node.path("id").asText())
                    .toArray(String[]::new);
        }
    }

    @Nested
    class An_ordinary_member {

        private static final String MEMBER = "member";

        @Test
        void sees_herself_with_masked_fields() {
            List<JsonNode> members = World.all(MEMBER, "/members");

            assertThat(members).hasSize(1);
            JsonNode person = World.json(
                    MEMBER, "/persons/" + members.get(0).path("personId").asText());
            assertThat(person.path("idNumber").asText()).matches("\\*{14}\\w{4}");
            assertThat(person.path("phone").asText()).matches("\\d{3}\\*{4}\\d{4}");
            assertThat(person.has("birthDate")).isFalse();
        }

        @Test
        void opens_whatever_the_tree_of_her_branch_shows_and_is_told_no_numbers() {
            List<JsonNode> tree = World.all(MEMBER, "/organizations/" + branch + "/tree");

            assertThat(tree).hasSize(6).allSatisfy(node -> {
                String id = node.path("id").asText();
                assertThat(World.json(MEMBER, "/organizations/" + id).path("id").asText())
                        .isEqualTo(id);
                assertThat(node.has("members")).isFalse();
            });
        }

        @Test
        void finds_no_other_member_of_her_branch() {
            String herself = World.all(MEMBER, "/members").get(0).path("id").asText();
            String other = World.all(ADMIN, "/organizations/" + branch + "/roster").stream()
                    .map(member -> member.path("id").asText())
                    .filter(id -> !id.equals(herself))
                    .findFirst()
                    .orElseThrow();

            assertProblem(World.get(MEMBER, "/members/" + other), 404);
            assertProblem(World.get(MEMBER, "/members/" + other + "/overview"), 404);
        }

        @Test
        void may_not_record_one() {
            int before = count();

            assertProblem(RunningStack.post("/api/v1/members", MEMBER, newMember()), 403);

            assertThat(count()).isEqualTo(before);
        }
    }

    @Nested
    class A_guidance_officer {

        private static final String OFFICER = "guidance-officer";
        private static final String KEEPER = "association-admin";

        @Test
        void reads_the_companies_in_which_her_branches_stand() {
            List<JsonNode> companies = World.all(OFFICER, "/enterprises");

            assertThat(companies)
                    .extracting(company -> company.path("externalCode").asText())
                    .containsExactlyInAnyOrder("HL-E001", "HL-E002", "HL-E003");
            assertThat(World.json(OFFICER, "/enterprises?count=true&limit=1")
                            .path("total")
                            .asInt())
                    .isEqualTo(3);
            assertThat(companies).allSatisfy(company -> {
                String path = "/enterprises/" + company.path("id").asText();
                assertThat(World.json(OFFICER, path).path("organizationIds")).hasSize(1);
                assertThat(World.json(OFFICER, path + "/history").path("organizations"))
                        .hasSize(1);
            });
        }

        @Test
        void finds_no_other_company_and_changes_none() {
            String hers = company(OFFICER, "HL-E001");
            String another = company(KEEPER, "HL-E004");

            assertProblem(World.get(OFFICER, another), 404);
            assertProblem(World.get(OFFICER, another + "/history"), 404);
            JsonNode before = World.json(KEEPER, hers);
            assertProblem(
                    RunningStack.post(
                            "/api/v1" + hers + "/headcounts",
                            OFFICER,
                            Map.of("people", 12, "precision", "EXACT", "from", "2020-01-01")),
                    403);
            assertThat(World.json(KEEPER, hers)).isEqualTo(before);
        }

        private String company(String account, String externalCode) {
            return "/enterprises/"
                    + World.found(account, "/enterprises", externalCode)
                            .path("id")
                            .asText();
        }
    }

    @Nested
    class An_application {

        private static final String PORTAL = "portal-app";

        @Test
        void reads_names_branches_and_posts_of_its_company_and_nothing_else_about_people() {
            JsonNode member = World.json(PORTAL, "/members?limit=1").at("/items/0");

            assertThat(member.fieldNames())
                    .toIterable()
                    .isSubsetOf("id", "name", "branch", "group", "posts")
                    .contains("id", "name", "branch");
            assertThat(World.json(PORTAL, "/members?count=true&limit=1")
                            .path("total")
                            .asInt())
                    .isEqualTo(530)
                    .isEqualTo(count());
        }

        @Test
        void reads_who_holds_which_post_today_and_asks_by_nothing_that_it_is_not_told() {
            JsonNode holding = World.json(PORTAL, "/post-holdings?limit=1").at("/items/0");

            assertThat(holding.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("id", "organizationId", "post", "from");
            assertProblem(World.get(PORTAL, "/post-holdings?asOf=2018-01-01"), 403);
            assertProblem(World.get(PORTAL, "/members?state=DECEASED"), 403);
        }

        @Test
        void may_not_write() {
            int before = count();

            assertProblem(RunningStack.post("/api/v1/members", PORTAL, newMember()), 403);
            assertProblem(
                    RunningStack.post(
                            "/api/v1/organizations",
                            PORTAL,
                            Map.of(
                                    "name",
                                    "不应出现（演示）",
                                    "kind",
                                    "BRANCH",
                                    "foundedOn",
                                    "2020-01-01",
                                    "parentId",
                                    branch)),
                    403);

            assertThat(count()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members", "/persons", "/bookings", "/my-bookings"})
    void the_platform_administrator_reads_no_personal_data(String list) {
        assertProblem(World.get("platform-admin", list), 403);
        assertProblem(World.get("platform-admin", "/members/" + strangersMembership), 403);
    }

    private static Map<String, Object> newMember() {
        return Map.of("personId", strangersMembership, "branchId", branch, "joinDate", "2020-01-01");
    }

    private static int count() {
        return World.json(ADMIN, "/members?count=true&limit=1").path("total").asInt();
    }

    private static String firstMember(String organization) {
        return World.json(ADMIN, "/organizations/" + organization + "/roster?limit=1")
                .at("/items/0/id")
                .asText();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
