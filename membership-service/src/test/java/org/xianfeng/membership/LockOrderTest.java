package org.xianfeng.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.patch;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.Rounds;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;

/**
 * What is recorded about one person, or about somebody and her successor, at the same moment: each waits for the other and
 * neither is the victim of a deadlock (ADR 0016).
 */
@QuarkusTest
class LockOrderTest {

    private static final String TODAY_OR_SO = "2024-05-06";

    @Inject
    Callers callers;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

    private UUID committee;
    private String administrator;

    /** Somebody in the branch, a member if {@code member} is not null. */
    private record Somebody(UUID person, UUID member) {}

    @BeforeEach
    void a_committee() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
    }

    @Test
    void one_person_is_appointed_to_two_posts() {
        everyRound(branch -> {
            Somebody her = member(branch);
            callers.whoIs(her.person());
            return List.of(
                    () -> appoint(branch, her, "SECRETARY"),
                    () -> appoint(committee, her, "COMMITTEE_MEMBER"),
                    () -> appoint(branch, her, "ORGANIZATION_COMMISSIONER"));
        });
    }

    @Test
    void somebody_dies_and_is_succeeded() {
        everyRound(branch -> {
            Somebody first = member(branch);
            Somebody second = member(branch);
            callers.whoIs(first.person());
            made(appoint(branch, first, "SECRETARY", "2020-01-01"));
            return List.of(
                    () -> state(first, "DECEASED"),
                    () -> appoint(branch, second, "SECRETARY"),
                    () -> appoint(committee, first, "COMMITTEE_MEMBER"));
        });
    }

    @Test
    void two_secretaries_change_places() {
        everyRound(branch -> {
            UUID other = below(administrator, committee, "BRANCH", "二车间党支部（演示）");
            Somebody first = member(branch);
            Somebody second = member(other);
            made(appoint(branch, first, "SECRETARY", "2020-01-01"));
            made(appoint(other, second, "SECRETARY", "2020-01-01"));
            return List.of(() -> appoint(other, first, "SECRETARY"), () -> appoint(branch, second, "SECRETARY"));
        });
    }

    @Test
    void two_are_appointed_to_the_post_of_one() {
        everyRound(branch -> {
            Somebody first = member(branch);
            Somebody second = member(branch);
            Somebody third = member(branch);
            return List.of(
                    () -> appoint(branch, first, "SECRETARY"),
                    () -> appoint(branch, second, "SECRETARY"),
                    () -> appoint(branch, third, "SECRETARY"));
        });
    }

    @Test
    void a_post_ends_while_its_holder_leaves_the_roster_and_is_renamed() {
        everyRound(branch -> {
            Somebody her = member(branch);
            callers.whoIs(her.person());
            UUID holding = made(appoint(branch, her, "SECRETARY", "2020-01-01"));
            String tag =
                    get(administrator, "/persons/{id}", her.person()).extract().header("ETag");
            return List.of(
                    () -> post(
                            administrator,
                            "/post-holdings/" + holding + "/ending",
                            "{\"until\": \"2024-01-01\", \"reason\": \"REMOVAL\"}"),
                    () -> state(her, "REMOVED"),
                    () -> patch(administrator, "/persons/" + her.person(), tag, "{\"name\": \"孙桂芳\"}"));
        });
    }

    @Test
    void what_is_known_of_a_member_is_corrected_from_all_sides() {
        everyRound(branch -> {
            Somebody her = member(branch);
            UUID other = below(administrator, committee, "BRANCH", "二车间党支部（演示）");
            String personTag =
                    get(administrator, "/persons/{id}", her.person()).extract().header("ETag");
            String tag =
                    get(administrator, "/members/{id}", her.member()).extract().header("ETag");
            return List.of(
                    () -> patch(administrator, "/persons/" + her.person(), personTag, "{\"name\": \"孙桂芳\"}"),
                    () -> patch(administrator, "/members/" + her.member(), tag, "{\"jobPost\": \"工程师\"}"),
                    () -> post(
                            administrator,
                            "/members/" + her.member() + "/date-corrections",
                            "{\"joinDate\": \"2015-07-01\", \"fullMemberDate\": \"2016-07-01\"}"),
                    () -> post(
                            administrator,
                            "/members/" + her.member() + "/affiliations",
                            "{\"branchId\": \"%s\", \"from\": \"%s\"}".formatted(other, TODAY_OR_SO)));
        });
    }

    @Test
    void an_account_is_opened_while_its_person_is_appointed_and_another_rule_is_set() {
        everyRound(branch -> {
            Somebody her = member(branch);
            Somebody holder = member(branch);
            callers.whoIs(holder.person());
            made(appoint(branch, holder, "YOUTH_COMMISSIONER", "2020-01-01"));
            return List.of(
                    () -> open(her),
                    () -> appoint(branch, her, "YOUTH_COMMISSIONER"),
                    () -> state(holder, "REMOVED"),
                    () -> post(
                            Callers.PLATFORM_ADMIN,
                            "/membership/rule-settings/access.post.youth-commissioner/versions",
                            """
                            {"holdsFor": "ORGANIZATION", "organizationId": "%s", "value": "READER",
                             "validFrom": "2020-01-01", "reason": "试点（演示）"}
                            """
                                    .formatted(branch)));
        });
    }

    @Test
    void a_grant_ends_while_its_holder_is_erased() {
        everyRound(branch -> {
            UUID person = People.register(administrator, branch, "郑志强");
            UUID account = callers.account(UUID.randomUUID().toString(), person);
            UUID grant = made(grant(account, "READER", branch));
            made(grant(account, "STUDY", branch));
            return List.of(
                    () -> post(Callers.PLATFORM_ADMIN, "/grants/" + grant + "/ending", "{\"until\": \"2099-01-01\"}"),
                    () -> post(
                            administrator, "/persons/" + person + "/erasure", "{\"ground\": \"RECORDED_BY_MISTAKE\"}"),
                    () -> grant(account, "GROUP_LEADER", branch));
        });
    }

    @Test
    void a_branch_moves_while_people_in_it_come_and_go() {
        everyRound(branch -> {
            UUID elsewhere = below(administrator, committee, "GENERAL_BRANCH", "乙党总支（演示）");
            Somebody first = member(branch);
            Somebody second = member(branch);
            callers.whoIs(first.person());
            made(appoint(branch, first, "SECRETARY", "2020-01-01"));
            String tag = get(administrator, "/persons/{id}", second.person())
                    .extract()
                    .header("ETag");
            return List.of(
                    () -> post(
                            administrator,
                            "/organizations/" + branch + "/placements",
                            "{\"parentId\": \"%s\", \"from\": \"%s\"}".formatted(elsewhere, TODAY_OR_SO)),
                    () -> state(first, "DECEASED"),
                    () -> patch(administrator, "/persons/" + second.person(), tag, "{\"name\": \"孙桂芳\"}"),
                    () -> open(second));
        });

        assertThat(behind.all(
                        """
                        select m.member_id from member_current m
                          join organization_current o on o.organization_id = coalesce(m.group_id, m.branch_id)
                          join person_current p on p.person_id = m.person_id
                          join organization_current top on top.organization_id = ? and o.path ^@ top.path
                         where m.path <> o.path or p.path <> o.path
                        """,
                        row -> row.getString(1),
                        committee))
                .as("shown where her branch stood before it moved")
                .isEmpty();
    }

    private interface Situation {

        /** Prepares what there is in this branch, and says what happens at once. */
        List<Supplier<ValidatableResponse>> in(UUID branch);
    }

    private void everyRound(Situation situation) {
        Rounds.of(() -> situation.in(below(administrator, committee, "BRANCH", "一车间党支部（演示）")));
    }

    private Somebody member(UUID branch) {
        UUID person = People.register(administrator, branch, "陈丽华");
        UUID member = made(post(
                administrator,
                "/members",
                """
                {"personId": "%s", "branchId": "%s", "joinDate": "2016-07-01", "fullMemberDate": "2017-07-01"}
                """
                        .formatted(person, branch)));
        return new Somebody(person, member);
    }

    private ValidatableResponse appoint(UUID organization, Somebody somebody, String post) {
        return appoint(organization, somebody, post, TODAY_OR_SO);
    }

    private ValidatableResponse appoint(UUID organization, Somebody somebody, String post, String from) {
        return post(
                administrator,
                "/post-holdings",
                """
                {"organizationId": "%s", "personId": "%s", "post": "%s", "from": "%s"}
                """
                        .formatted(organization, somebody.person(), post, from));
    }

    private ValidatableResponse state(Somebody somebody, String state) {
        return post(
                administrator,
                "/members/" + somebody.member() + "/states",
                "{\"state\": \"%s\", \"from\": \"%s\"}".formatted(state, TODAY_OR_SO));
    }

    private ValidatableResponse open(Somebody somebody) {
        return post(
                Callers.PLATFORM_ADMIN,
                "/accounts",
                "{\"issuer\": \"%s\", \"subject\": \"%s\", \"personId\": \"%s\"}"
                        .formatted(TestTokens.ISSUER, UUID.randomUUID(), somebody.person()));
    }

    private static ValidatableResponse grant(UUID account, String role, UUID organization) {
        return post(
                Callers.PLATFORM_ADMIN,
                "/grants",
                """
                {"accountId": "%s", "role": "%s", "organizationId": "%s", "from": "2020-01-01", "reason": "for a test"}
                """
                        .formatted(account, role, organization));
    }
}
