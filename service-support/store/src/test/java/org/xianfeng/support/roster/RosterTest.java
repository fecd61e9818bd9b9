package org.xianfeng.support.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.AccessEntry;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.scope.EffectiveAccess;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.ToldByMembership;

class RosterTest {

    static final String DATABASE = "roster";
    static final Path CONTRACT = Path.of("..", "..", "docs", "events");
    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final UUID COMPANY = id("000000000001");
    static final UUID FACTORY = id("000000000011");
    static final UUID BRANCH = id("000000000012");
    static final UUID GROUP = id("000000000013");
    static final UUID OTHER_COMPANY = id("000000000002");
    static final UUID LI_MING = id("0000000000a1");
    static final UUID LI_MING_HERSELF = id("0000000000b1");
    static final UUID WANG_FANG = id("0000000000a2");

    static DataSource database;

    final AdjustableClock clock = new AdjustableClock();
    ToldByMembership told;
    Roster roster;

    @BeforeAll
    static void migrate() {
        SupportTables.withRosterIn(DATABASE);
        database = TestPostgres.asApplication(DATABASE);
    }

    @BeforeEach
    void startEmpty() throws SQLException {
        clock.stopAt(NOON);
        new Sql(database).update("delete from follower");
        new Sql(database).update("delete from followed_subject");
        new Sql(database).update("delete from roster_erased_person");
        try (var connection = database.getConnection()) {
            new FollowMembership().forget(connection);
        }
        told = new ToldByMembership(database, clock);
        roster = new Roster(new Sql(database), () -> told.follower().status(), clock);
    }

    @Test
    void what_membership_service_promises_to_say_is_understood() throws IOException {
        told.event("organization.state", BRANCH, 3, contract("organization.state"))
                .event("member.state", LI_MING, 5, contract("member.state"))
                .event("access.state", id("0000000000d1"), 2, contract("access.state"))
                .follow();

        assertThat(roster.organization(BRANCH))
                .isEqualTo(new OrganizationRef(
                        BRANCH,
                        "BRANCH",
                        "九厂三车间党支部",
                        "/1/b/c/",
                        LocalDate.of(2015, 7, 1),
                        null,
                        LocalDate.of(2020, 1, 1)));
        assertThat(roster.member(LI_MING)).isEqualTo(new MemberRef(LI_MING, LI_MING_HERSELF, "李明"));
        assertThat(belonging(BRANCH, "2019-06-09")).containsExactly("李明 NORMAL PROBATIONARY f");
        assertThat(belonging(GROUP, "2019-06-09")).isEmpty();
        assertThat(belonging(GROUP, "2026-11-22")).containsExactly("李明 NORMAL FULL t");
        assertThat(new Sql(database).all("select post from roster_post", row -> row.getString(1)))
                .containsExactly("SECRETARY");
        EffectiveAccess access =
                access("http://127.0.0.1:8180/realms/xianfeng", "6a3f0c52-0000-4000-8000-000000000003");
        assertThat(access.personId()).isEqualTo(LI_MING_HERSELF);
        assertThat(access.memberId()).isEqualTo(LI_MING);
        assertThat(access.entries())
                .containsExactly(new AccessEntry(
                        AccessRole.ADMINISTRATOR,
                        BRANCH,
                        "/1/b/c/",
                        LocalDate.of(2023, 5, 20),
                        null,
                        new AccessEntry.Because(AccessEntry.Because.Kind.POST, id("0000000000c1"))));
    }

    @Test
    void a_subtree_that_moves_takes_its_paths_along_and_keeps_its_past() throws IOException {
        tree();
        told.event(
                        "organization.state",
                        FACTORY,
                        2,
                        """
                        {"version": 2, "kind": "GENERAL_BRANCH", "name": "九厂党总支", "existsFrom": "2020-01-01",
                         "placements": [{"parentId": "%s", "from": "2020-01-01", "until": "2026-03-01"},
                                        {"parentId": "%s", "path": "/2/b/", "from": "2026-03-01"}]}
                        """
                                .formatted(COMPANY, OTHER_COMPANY))
                .event("organization.moved", FACTORY, 2, contract("organization.moved"))
                .follow();

        assertThat(roster.organization(FACTORY).path()).isEqualTo("/2/b/");
        assertThat(roster.organization(BRANCH).path()).isEqualTo("/2/b/c/");
        assertThat(roster.organization(COMPANY).path()).isEqualTo("/1/");
        assertThat(roster.organization(id("0000000000bb")).path()).isEqualTo("/1/bb/");
        assertThat(roster.pathOn(BRANCH, LocalDate.of(2026, 2, 28))).contains("/1/b/c/");
        assertThat(roster.pathOn(BRANCH, LocalDate.of(2026, 3, 1))).contains("/2/b/c/");
        assertThat(roster.pathOn(BRANCH, LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(roster.standing(BRANCH)).contains(new Roster.Stands("/2/b/c/", LocalDate.of(2026, 3, 1)));
        assertThat(roster.standing(COMPANY)).contains(new Roster.Stands("/1/", LocalDate.of(2020, 1, 1)));
        assertThat(roster.standing(UUID.randomUUID())).isEmpty();
    }

    @Test
    void what_exists_no_longer_stands_where_it_stood_last() {
        tree();
        told.event(
                        "organization.state",
                        BRANCH,
                        9,
                        """
                        {"version": 9, "kind": "BRANCH", "name": "三车间党支部", "existsFrom": "2020-01-01",
                         "existsUntil": "2026-05-01",
                         "placements": [{"parentId": "%s", "path": "/1/b/c/", "from": "2021-01-01", "until": "2026-05-01"}]}
                        """
                                .formatted(FACTORY))
                .follow();

        assertThat(roster.pathOn(BRANCH, TODAY)).isEmpty();
        assertThat(roster.standing(BRANCH)).contains(new Roster.Stands("/1/b/c/", LocalDate.of(2021, 1, 1)));
    }

    @Test
    void where_somebody_belonged_is_known_of_every_day() {
        tree();
        told.event(
                        "member.state",
                        LI_MING,
                        1,
                        """
                        {"memberId": "%1$s", "personId": "%2$s", "displayName": "李明", "version": 1,
                         "affiliations": [{"branchId": "%3$s", "groupId": "%4$s", "from": "2020-01-01", "until": "2025-01-01"},
                                          {"branchId": "%5$s", "from": "2025-01-01"}],
                         "states": [{"state": "NORMAL", "stage": "FULL", "from": "2020-01-01"}],
                         "votingRights": [{"from": "2020-01-01", "until": "2024-01-01"}], "posts": []}
                        """
                                .formatted(LI_MING, LI_MING_HERSELF, BRANCH, GROUP, OTHER_COMPANY))
                .follow();

        assertThat(branchOfLiMing(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(branchOfLiMing(LocalDate.of(2024, 12, 31))).contains(BRANCH);
        assertThat(branchOfLiMing(LocalDate.of(2025, 1, 1))).contains(OTHER_COMPANY);
        assertThat(belonging(GROUP, "2023-12-31")).containsExactly("李明 NORMAL FULL t");
        assertThat(belonging(GROUP, "2024-12-31")).containsExactly("李明 NORMAL FULL f");
        assertThat(belonging(GROUP, "2025-01-01")).isEmpty();
    }

    @Test
    void a_later_state_replaces_the_earlier_one_whole() {
        tree();
        told.member(LI_MING, LI_MING_HERSELF, 1, "李明", BRANCH)
                .member(LI_MING, LI_MING_HERSELF, 2, "李明", OTHER_COMPANY)
                .member(LI_MING, LI_MING_HERSELF, 1, "old", BRANCH)
                .follow();

        assertThat(belonging(BRANCH, "2026-11-22")).isEmpty();
        assertThat(belonging(OTHER_COMPANY, "2026-11-22")).containsExactly("李明 NORMAL FULL t");
    }

    @Test
    void an_erased_person_is_gone_and_a_late_state_does_not_bring_her_back() throws IOException {
        tree();
        told.member(LI_MING, LI_MING_HERSELF, 1, "李明", BRANCH)
                .access(id("0000000000d1"), 1, "issuer", "li-ming", LI_MING_HERSELF, "MEMBER", BRANCH)
                .follow();
        assertThat(access("issuer", "li-ming").entries()).hasSize(1);

        told.event("person.erased", LI_MING_HERSELF, 1, contract("person.erased"))
                .member(LI_MING, LI_MING_HERSELF, 2, "李明", BRANCH)
                .access(id("0000000000d1"), 2, "issuer", "li-ming", LI_MING_HERSELF, "MEMBER", BRANCH)
                .follow();

        assertThat(roster.findMember(LI_MING)).isEmpty();
        assertThat(belonging(BRANCH, "2026-11-22")).isEmpty();
        assertThat(access("issuer", "li-ming")).isEqualTo(EffectiveAccess.NONE);
    }

    @Test
    void the_login_of_an_erased_person_is_gone_even_if_her_account_was_closed_before() throws IOException {
        tree();
        UUID closed = id("0000000000d1");
        UUID another = id("0000000000d9");
        told.access(closed, 1, "issuer", "li-ming", LI_MING_HERSELF, "MEMBER", BRANCH)
                .event("access.state", closed, 2, "{\"issuer\": \"issuer\", \"subject\": \"li-ming\", \"entries\": []}")
                .event("access.state", another, 1, "{\"issuer\": \"issuer\", \"subject\": \"other\", \"entries\": []}")
                .follow();
        assertThat(subjects()).containsExactly("li-ming", "other");

        told.event("person.erased", LI_MING_HERSELF, 1, contract("person.erased"))
                .follow();

        assertThat(subjects()).containsExactly("other");
    }

    @Test
    void an_erasure_told_without_accounts_is_understood() {
        tree();
        told.access(id("0000000000d1"), 1, "issuer", "li-ming", LI_MING_HERSELF, "MEMBER", BRANCH)
                .event("person.erased", LI_MING_HERSELF, 1, "{\"personId\": \"%s\"}".formatted(LI_MING_HERSELF))
                .follow();

        assertThat(subjects()).isEmpty();
    }

    @Test
    void the_feed_of_a_restored_backup_does_not_bring_an_erased_person_back() throws IOException {
        tree();
        told.member(LI_MING, LI_MING_HERSELF, 1, "李明", BRANCH)
                .event("person.erased", LI_MING_HERSELF, 1, contract("person.erased"))
                .follow();

        told = new ToldByMembership(database, clock);
        tree();
        told.member(LI_MING, LI_MING_HERSELF, 1, "李明", BRANCH)
                .access(id("0000000000d1"), 1, "issuer", "li-ming", LI_MING_HERSELF, "MEMBER", BRANCH)
                .follow();

        assertThat(roster.findMember(LI_MING)).isEmpty();
        assertThat(access("issuer", "li-ming")).isEqualTo(EffectiveAccess.NONE);
        assertThat(new Sql(database)
                        .all("select person_id from roster_erased_person", row -> row.getObject(1, UUID.class)))
                .containsExactly(LI_MING_HERSELF);
    }

    @Test
    void access_that_was_taken_away_is_gone_with_the_next_state() {
        tree();
        UUID account = id("0000000000d1");
        told.access(account, 1, "issuer", "li-ming", LI_MING_HERSELF, "ADMINISTRATOR", BRANCH)
                .follow();
        assertThat(access("issuer", "li-ming").entries()).hasSize(1);
        assertThat(access("other-issuer", "li-ming")).isEqualTo(EffectiveAccess.NONE);

        told.event("access.state", account, 2, "{\"issuer\": \"issuer\", \"subject\": \"li-ming\", \"entries\": []}")
                .follow();

        assertThat(access("issuer", "li-ming").entries()).isEmpty();
        assertThat(access("issuer", "li-ming").accountId()).isEqualTo(account);
    }

    @Test
    void an_account_that_was_opened_again_replaces_the_earlier_one() {
        tree();
        told.access(id("0000000000d1"), 1, "issuer", "li-ming", LI_MING_HERSELF, "ADMINISTRATOR", BRANCH)
                .access(id("0000000000d2"), 1, "issuer", "li-ming", LI_MING_HERSELF, "MEMBER", BRANCH)
                .follow();

        assertThat(access("issuer", "li-ming").accountId()).isEqualTo(id("0000000000d2"));
        assertThat(access("issuer", "li-ming").entries())
                .extracting(AccessEntry::role)
                .containsExactly(AccessRole.MEMBER);
    }

    @Test
    void a_role_that_is_not_known_here_gives_nothing() {
        tree();
        told.access(id("0000000000d1"), 1, "issuer", "li-ming", LI_MING_HERSELF, "SOMETHING_NEW", BRANCH)
                .follow();

        assertThat(access("issuer", "li-ming").entries()).isEmpty();
    }

    @Test
    void an_id_that_is_too_young_to_be_known_is_worth_another_try_and_any_other_is_not_found() {
        tree();
        UUID young = UuidCreator.getTimeOrderedEpoch(NOON.plusSeconds(5));
        UUID old = UuidCreator.getTimeOrderedEpoch(NOON.minusSeconds(3600));
        clock.advance(Duration.ofSeconds(10));

        assertThat(refusal(() -> roster.member(young))).isEqualTo("roster-behind");
        assertThat(refusal(() -> roster.member(old))).isEqualTo("not-found");
        assertThat(refusal(() -> roster.organization(UUID.randomUUID()))).isEqualTo("not-found");
    }

    @Test
    void before_anything_was_followed_every_id_is_worth_another_try() {
        assertThat(refusal(() -> roster.member(LI_MING))).isEqualTo("roster-behind");
    }

    @Test
    void the_digest_tells_the_rows_and_not_their_order() {
        tree();
        told.member(LI_MING, LI_MING_HERSELF, 1, "李明", BRANCH)
                .member(WANG_FANG, id("0000000000b2"), 1, "王芳", BRANCH)
                .follow();
        String before = roster.digest();
        new Sql(database).update("delete from roster_member");
        new Sql(database).update("update follower set position = 0");
        new Sql(database).update("delete from followed_subject");
        new Sql(database).update("delete from roster_erased_person");
        assertThat(roster.digest()).isNotEqualTo(before);

        ToldByMembership again = new ToldByMembership(database, clock);
        again.member(WANG_FANG, id("0000000000b2"), 1, "王芳", BRANCH).member(LI_MING, LI_MING_HERSELF, 1, "李明", BRANCH);
        new Sql(database).update("delete from follower");
        again.follow();

        assertThat(roster.digest()).isEqualTo(before);
    }

    private void tree() {
        told.organization(COMPANY, 1, "PARTY_COMMITTEE", "兴达公司党委", null, "/1/")
                .organization(OTHER_COMPANY, 1, "PARTY_COMMITTEE", "鑫山实业党委", null, "/2/")
                .organization(FACTORY, 1, "GENERAL_BRANCH", "九厂党总支", COMPANY, "/1/b/")
                .organization(BRANCH, 1, "BRANCH", "九厂三车间党支部", FACTORY, "/1/b/c/")
                .organization(id("0000000000bb"), 1, "BRANCH", "机关党支部", COMPANY, "/1/bb/")
                .follow();
    }

    private Optional<UUID> branchOfLiMing(LocalDate day) {
        return roster.belonging(LI_MING, day).filter(Roster.Belonging::onTheDay).map(Roster.Belonging::branchId);
    }

    /** Who belonged to a branch or group that day, in which state, and whether she had a vote. */
    private List<String> belonging(UUID organization, String day) {
        return new Sql(database)
                .all(
                        """
                        select concat_ws(' ', m.display_name, s.state, s.stage,
                               exists (select from roster_voting_right v where v.member_id = m.member_id
                                   and daterange(v.valid_from, v.valid_until) @> asked.day)) as line
                          from (select ?::uuid as organization, ?::date as day) asked
                          join roster_affiliation a on organization in (a.branch_id, a.group_id)
                           and daterange(a.valid_from, a.valid_until) @> asked.day
                          join roster_member m on m.member_id = a.member_id
                          join roster_state s on s.member_id = a.member_id
                           and daterange(s.valid_from, s.valid_until) @> asked.day
                         order by m.member_id
                        """,
                        row -> row.getString("line"),
                        organization,
                        LocalDate.parse(day));
    }

    private EffectiveAccess access(String issuer, String subject) {
        return new RosterAccess(new Sql(database), () -> told.follower().status()).of(issuer, subject);
    }

    private List<String> subjects() {
        return new Sql(database).all("select subject from roster_account order by subject", row -> row.getString(1));
    }

    private static String refusal(ThrowingCallable question) {
        Refused[] refused = new Refused[1];
        assertThatThrownBy(question).isInstanceOfSatisfying(Refused.class, thrown -> refused[0] = thrown);
        return refused[0].code();
    }

    private static String contract(String event) throws IOException {
        return Files.readString(CONTRACT.resolve(event + ".json"));
    }

    private static UUID id(String end) {
        return UUID.fromString("01900000-0000-7000-8000-" + end);
    }
}
