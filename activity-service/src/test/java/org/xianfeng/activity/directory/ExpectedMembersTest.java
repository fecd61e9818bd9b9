package org.xianfeng.activity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import org.xianfeng.activity.directory.ExpectedMembers.Headcount;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.ToldByMembership;

class ExpectedMembersTest {

    private static final String DATABASE = "activity_roster";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

    private static final UUID COMPANY = id("000000000001");
    private static final UUID FACTORY = id("000000000011");
    private static final UUID BRANCH = id("000000000012");
    private static final UUID GROUP = id("000000000013");
    private static final UUID OTHER_COMPANY = id("000000000002");
    private static final UUID LI_MING = id("0000000000a1");
    private static final UUID WANG_FANG = id("0000000000a2");

    private static DataSource database;

    private ToldByMembership told;

    @BeforeAll
    static void migrate() {
        TestPostgres.create(DATABASE);
        Flyway.configure()
                .dataSource(TestPostgres.asOwner(DATABASE))
                .locations("classpath:db/support", "classpath:db/roster", "classpath:db/migration")
                .placeholders(Map.of("application", DATABASE + "_app"))
                .load()
                .migrate();
        database = TestPostgres.asApplication(DATABASE);
    }

    @BeforeEach
    void tree() {
        told = new ToldByMembership(database, NOON)
                .organization(COMPANY, 1, "PARTY_COMMITTEE", "兴达公司党委", null, "/1/")
                .organization(OTHER_COMPANY, 1, "PARTY_COMMITTEE", "鑫山实业党委", null, "/2/")
                .organization(FACTORY, 1, "GENERAL_BRANCH", "九厂党总支", COMPANY, "/1/b/")
                .organization(BRANCH, 1, "BRANCH", "九厂三车间党支部", FACTORY, "/1/b/c/")
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

        assertThat(expected(COMPANY, "2024-12-31")).containsExactly("李明 false", "王芳 true");
        assertThat(expected(BRANCH, "2023-12-31")).containsExactly("李明 true", "王芳 true");
        assertThat(expected(GROUP, "2024-12-31")).containsExactly("李明 false");
        assertThat(expected(COMPANY, "2025-01-01")).containsExactly("王芳 true");
        assertThat(expected(OTHER_COMPANY, "2025-12-31")).containsExactly("李明 false");
        assertThat(expected(OTHER_COMPANY, "2026-01-01")).isEmpty();
    }

    /** Each who was expected, with whether she had a vote. */
    private List<String> expected(UUID organization, String day) {
        ExpectedMembers expected = new ExpectedMembers(new Sql(database));
        LocalDate on = LocalDate.parse(day);
        Map<UUID, String> names = Map.of(LI_MING, "李明", WANG_FANG, "王芳");
        List<UUID> all = names.keySet().stream().sorted().toList();
        Set<UUID> found = expected.among(all, Due.MEMBERS, List.of(organization), on);
        assertThat(expected.besides(List.of(), Due.MEMBERS, List.of(organization), on)
                        .people())
                .isEqualTo(found.size());
        assertThat(expected.besides(found, Due.MEMBERS, List.of(organization), on))
                .isEqualTo(new Headcount(0, 0));
        return all.stream()
                .filter(found::contains)
                .map(member -> {
                    List<UUID> others =
                            all.stream().filter(other -> !other.equals(member)).toList();
                    Headcount she = expected.besides(others, Due.MEMBERS, List.of(organization), on);
                    return names.get(member) + " " + (she.voting() == 1);
                })
                .toList();
    }

    private static UUID id(String end) {
        return UUID.fromString("01900000-0000-7000-8000-" + end);
    }
}
