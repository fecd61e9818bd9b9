package org.xianfeng.activity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.xianfeng.activity.directory.ExpectedMembers.Difference;
import org.xianfeng.activity.directory.ExpectedMembers.Headcount;
import org.xianfeng.activity.world.ActivityDatabase;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.ToldByMembership;

class ExpectedMembersTest {

    private static final String DATABASE = "activity_roster";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final int OF_CITY = 20_000;

    private static final UUID COMPANY = id("000000000001");
    private static final UUID FACTORY = id("000000000011");
    private static final UUID BRANCH = id("000000000012");
    private static final UUID GROUP = id("000000000013");
    private static final UUID SECOND_BRANCH = id("000000000014");
    private static final UUID OTHER_COMPANY = id("000000000002");
    private static final UUID CITY = id("000000000003");
    private static final UUID LI_MING = id("0000000000a1");
    private static final UUID WANG_FANG = id("0000000000a2");
    private static final UUID ZHAO_LIN = id("0000000000a3");
    private static final UUID SUN_YUE = id("0000000000a4");

    private static DataSource database;

    private final Sql sql = new Sql(database);
    private final ExpectedMembers expected = new ExpectedMembers(sql);
    private ToldByMembership told;

    @BeforeAll
    static void migrate() {
        database = ActivityDatabase.migrated(DATABASE);
    }

    @BeforeEach
    void tree() {
        told = new ToldByMembership(database, NOON)
                .organization(COMPANY, 1, "PARTY_COMMITTEE", "兴达公司党委", null, "/1/")
                .organization(OTHER_COMPANY, 1, "PARTY_COMMITTEE", "鑫山实业党委", null, "/2/")
                .organization(FACTORY, 1, "GENERAL_BRANCH", "九厂党总支", COMPANY, "/1/b/")
                .organization(BRANCH, 1, "BRANCH", "九厂三车间党支部", FACTORY, "/1/b/c/")
                .organization(SECOND_BRANCH, 1, "BRANCH", "九厂四车间党支部", FACTORY, "/1/b/d/")
                .follow();
    }

    @Test
    void whoever_belonged_to_it_on_the_day_was_expected_wherever_below_it_and_nobody_else() {
        told.member(WANG_FANG, id("0000000000b2"), 1, "王芳", BRANCH)
                .event(
                        "member.state",
                        LI_MING,
                        1,
                        """
                        {"memberId": "%1$s", "personId": "%2$s", "displayName": "李明", "version": 1,
                         "affiliations": [{"branchId": "%3$s", "groupId": "%4$s", "from": "2020-01-01", "until": "2025-01-01"},
                                          {"branchId": "%5$s", "from": "2025-01-01"}],
                         "states": [{"state": "NORMAL", "stage": "FULL", "from": "2020-01-01", "until": "2026-01-01"},
                                    {"state": "RESIGNED", "stage": "FULL", "from": "2026-01-01"}],
                         "votingRights": [{"from": "2020-01-01", "until": "2024-01-01"}], "posts": []}
                        """
                                .formatted(LI_MING, id("0000000000b1"), BRANCH, GROUP, OTHER_COMPANY))
                .follow();

        assertThat(keptFor(COMPANY, "2024-12-31")).containsExactly("李明 九厂三车间 false", "王芳 九厂三车间 true");
        assertThat(keptFor(BRANCH, "2023-12-31")).containsExactly("李明 九厂三车间 true", "王芳 九厂三车间 true");
        assertThat(keptFor(GROUP, "2024-12-31")).containsExactly("李明 九厂三车间 false");
        assertThat(keptFor(COMPANY, "2025-01-01")).containsExactly("王芳 九厂三车间 true");
        assertThat(keptFor(OTHER_COMPANY, "2025-12-31")).containsExactly("李明 鑫山实业 false");
        assertThat(keptFor(OTHER_COMPANY, "2026-01-01")).isEmpty();
    }

    @Test
    void what_was_kept_stays_and_what_the_roster_says_otherwise_by_now_is_counted() {
        told.member(LI_MING, id("0000000000b1"), 1, "李明", BRANCH)
                .member(WANG_FANG, id("0000000000b2"), 1, "王芳", BRANCH)
                .member(ZHAO_LIN, id("0000000000b3"), 1, "赵林", BRANCH)
                .follow();
        UUID meeting = ActivityDatabase.held(sql, COMPANY, "/1/");
        expected.keep(meeting, Due.MEMBERS, List.of(COMPANY), TODAY);
        assertThat(difference(meeting)).isEqualTo(new Difference(0, 0, 0, 0));
        List<String> kept = kept(meeting);

        told.member(LI_MING, id("0000000000b1"), 2, "李明", SECOND_BRANCH)
                .member(WANG_FANG, id("0000000000b2"), 2, "王芳", OTHER_COMPANY)
                .member(SUN_YUE, id("0000000000b4"), 1, "孙月", BRANCH)
                .event(
                        "member.state",
                        ZHAO_LIN,
                        2,
                        """
                        {"memberId": "%s", "personId": "%s", "displayName": "赵林", "version": 2,
                         "affiliations": [{"branchId": "%s", "from": "2020-01-01"}],
                         "states": [{"state": "NORMAL", "stage": "PROBATIONARY", "from": "2020-01-01"}],
                         "votingRights": [], "posts": []}
                        """
                                .formatted(ZHAO_LIN, id("0000000000b3"), BRANCH))
                .follow();

        assertThat(difference(meeting)).isEqualTo(new Difference(1, 1, 2, 1));
        assertThat(kept(meeting)).isEqualTo(kept);
        assertThat(expected.keep(meeting, Due.MEMBERS, List.of(OTHER_COMPANY), TODAY))
                .as("whoever is kept already stays as she is")
                .isEqualTo(Headcount.NOBODY);
        expected.forget(meeting);
        assertThat(expected.keep(meeting, Due.MEMBERS, List.of(COMPANY), TODAY)).isEqualTo(new Headcount(3, 2));
        assertThat(difference(meeting)).isEqualTo(new Difference(0, 0, 0, 0));
    }

    @Test
    void the_leading_body_is_kept_too_wherever_its_members_belong() {
        told.event(
                        "member.state",
                        LI_MING,
                        1,
                        """
                        {"memberId": "%s", "personId": "%s", "displayName": "李明", "version": 1, "affiliations": [],
                         "states": [{"state": "NORMAL", "stage": "FULL", "from": "2020-01-01"}],
                         "votingRights": [{"from": "2020-01-01"}],
                         "posts": [{"postId": "%s", "organizationId": "%s", "post": "SECRETARY", "from": "2020-01-01"}]}
                        """
                                .formatted(LI_MING, id("0000000000b1"), id("0000000000c1"), FACTORY))
                .member(WANG_FANG, id("0000000000b2"), 1, "王芳", BRANCH)
                .follow();
        UUID meeting = ActivityDatabase.held(sql, FACTORY, "/1/b/");

        assertThat(expected.keep(meeting, Due.LEADING_BODY, List.of(FACTORY), TODAY))
                .isEqualTo(new Headcount(1, 1));

        assertThat(expected.difference(meeting, Due.LEADING_BODY, List.of(FACTORY), TODAY))
                .isEqualTo(new Difference(0, 0, 0, 0));
    }

    @Test
    void a_city_is_read_in_one_statement_that_looks_at_each_of_its_members_a_few_times() throws IOException {
        city();
        UUID meeting = ActivityDatabase.held(sql, CITY, "/3/");

        JsonNode keeping = explain(ExpectedMembers.keeping(Due.MEMBERS), meeting);
        JsonNode comparing = explain(ExpectedMembers.comparing(Due.MEMBERS), meeting);

        assertThat(kept(meeting)).hasSize(OF_CITY);
        assertThat(expected.difference(meeting, Due.MEMBERS, List.of(CITY), TODAY))
                .isEqualTo(new Difference(0, 0, 0, 0));
        assertThat(buffers(keeping)).isPositive().isLessThan(15L * OF_CITY);
        assertThat(buffers(comparing)).isPositive().isLessThan(10L * OF_CITY);
    }

    /** 200 branches of a hundred members each, below one committee; the follower would take minutes to be told of them. */
    private void city() {
        sql.update(
                """
                insert into roster_organization (id, version, kind, name, path, exists_from)
                select md5('branch ' || i)::uuid, 1, 'BRANCH', 'x', '/3/' || i || '/', date '2020-01-01'
                  from generate_series(1, 200) i
                """);
        sql.update(
                """
                insert into roster_placement (organization_id, parent_id, valid_from)
                select md5('branch ' || i)::uuid, ?, date '2020-01-01' from generate_series(1, 200) i
                """,
                CITY);
        sql.update(
                """
                insert into roster_member (member_id, version, person_id, display_name)
                select md5('member ' || i)::uuid, 1, md5('person ' || i)::uuid, 'x' from generate_series(1, ?) i
                """,
                OF_CITY);
        sql.update(
                """
                insert into roster_affiliation (member_id, branch_id, valid_from)
                select md5('member ' || i)::uuid, md5('branch ' || i % 200 + 1)::uuid, date '2020-01-01'
                  from generate_series(1, ?) i
                """,
                OF_CITY);
        sql.update(
                """
                insert into roster_state (member_id, state, stage, valid_from)
                select md5('member ' || i)::uuid, 'NORMAL', 'FULL', date '2020-01-01' from generate_series(1, ?) i
                """,
                OF_CITY);
        sql.update(
                """
                insert into roster_voting_right (member_id, valid_from)
                select md5('member ' || i)::uuid, date '2020-01-01' from generate_series(1, ?) i
                """,
                OF_CITY);
        Sql owner = new Sql(TestPostgres.asOwner(DATABASE));
        for (String table : List.of("placement", "affiliation", "state", "voting_right")) {
            owner.update("analyze roster_" + table);
        }
    }

    private JsonNode explain(String statement, UUID activity) throws IOException {
        String plan = sql.all(
                        "explain (analyze, buffers, format json) " + statement,
                        row -> row.getString(1),
                        Map.of("activity", activity, "organizations", Directory.array(List.of(CITY)), "day", TODAY))
                .get(0);
        return new ObjectMapper().readTree(plan).path(0);
    }

    private static long buffers(JsonNode explained) {
        return explained.at("/Plan/Shared Hit Blocks").asLong()
                + explained.at("/Plan/Shared Read Blocks").asLong();
    }

    private Difference difference(UUID activity) {
        return expected.difference(activity, Due.MEMBERS, List.of(COMPANY), TODAY);
    }

    /** Each who was expected, with her branch and whether she had a vote. */
    private List<String> keptFor(UUID organization, String day) {
        UUID activity = ActivityDatabase.held(sql, organization, "/");
        Headcount count = expected.keep(activity, Due.MEMBERS, List.of(organization), LocalDate.parse(day));
        List<String> kept = kept(activity);
        assertThat(count.people()).isEqualTo(kept.size());
        assertThat(count.voting()).isEqualTo((int)
                kept.stream().filter(each -> each.endsWith("true")).count());
        return kept;
    }

    private List<String> kept(UUID activity) {
        return sql.all(
                """
                select concat_ws(' ', m.display_name, regexp_replace(o.name, '党.*', ''), case when e.voting_right then 'true' else 'false' end)
                  from expected_member e join roster_member m on m.member_id = e.member_id
                  left join roster_organization o on o.id = e.branch_id
                 where e.activity_id = ? order by e.member_id
                """,
                row -> row.getString(1),
                activity);
    }

    private static UUID id(String end) {
        return UUID.fromString("01900000-0000-7000-8000-" + end);
    }
}
