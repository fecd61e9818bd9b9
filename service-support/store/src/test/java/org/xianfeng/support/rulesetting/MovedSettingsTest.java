package org.xianfeng.support.rulesetting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.xianfeng.support.audit.Actor;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.database.AdvisoryLock;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.FeedPage;
import org.xianfeng.support.feed.Transactions;
import org.xianfeng.support.feed.follow.Follower;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

/** A committee moves from one company to another, and the service that says so is restored from an older backup. */
class MovedSettingsTest {

    private static final String DATABASE = "moved_settings";
    private static final String MOVED = "tree.moved";
    private static final UUID COMMITTEE = UUID.randomUUID();
    private static final UUID BRANCH = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final LocalDate ALWAYS = LocalDate.of(2010, 1, 1);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static final RuleDefinition<Integer> RULE =
            RuleDefinition.integer("late.days", 7, "day", BilingualText.of("How late", "补录期限"));
    private static final RuleCatalogue RULES = new RuleCatalogue(List.of(() -> List.of(RULE)));

    private final AdjustableClock clock = new AdjustableClock();
    private final Map<UUID, MovedSettings.Standing> roster = new HashMap<>();
    private final List<FeedEvent> events = new ArrayList<>();
    private UUID epoch = UUID.randomUUID();
    private OneConnection transaction;
    private RuleSettingRows rows;
    private ChangeRuleSetting change;
    private Follower follower;

    @BeforeAll
    static void tables() {
        SupportTables.in(DATABASE);
    }

    @BeforeEach
    void settings_of_a_committee_and_of_another() throws SQLException {
        clock.stopAt(Instant.parse("2026-06-02T04:00:00Z"));
        transaction = OneConnection.of(TestPostgres.asApplication(DATABASE));
        Sql sql = new Sql(transaction.dataSource());
        rows = new RuleSettingRows(sql);
        change = new ChangeRuleSetting(
                RULES,
                rows,
                List.of(),
                new AdvisoryLock(sql),
                new AuditLog(sql, clock, () -> Actor.job("test")),
                clock);
        follower = new Follower("tree", this::page, List.of(settings()), inTheTransaction(), clock);
        set(COMMITTEE, "/1/4/", 2);
        set(BRANCH, "/1/4/9/", 3);
        set(OTHER, "/2/", 4);
        set(null, "/", 5);
    }

    /** No test commits, so each begins with empty tables. */
    @AfterEach
    void roll_back() throws SQLException {
        transaction.close();
    }

    @Test
    void after_a_restore_they_answer_where_their_organisation_stood_before_the_move() throws SQLException {
        tell("/1/4/", "/2/4/", APRIL);
        assertThat(held())
                .containsExactly(
                        "/ 5 ..",
                        "/1/4/ 2 ..2026-04-01",
                        "/1/4/9/ 3 ..2026-04-01",
                        "/2/ 4 ..",
                        "/2/4/ 2 2026-04-01..",
                        "/2/4/9/ 3 2026-04-01..");

        restored();
        stands(COMMITTEE, "/1/4/", ALWAYS);
        stands(BRANCH, "/1/4/9/", ALWAYS);
        stands(OTHER, "/2/", ALWAYS);
        follow();

        assertThat(on(APRIL, "/1/4/")).isEqualTo(2);
        assertThat(on(APRIL, "/1/4/9/")).isEqualTo(3);
        assertThat(on(APRIL, "/2/4/9/")).isEqualTo(4);
        assertThat(held())
                .containsExactly(
                        "/ 5 ..",
                        "/1/4/ 2 ..2026-04-01",
                        "/1/4/ 2 2026-04-01..",
                        "/1/4/9/ 3 ..2026-04-01",
                        "/1/4/9/ 3 2026-04-01..",
                        "/2/ 4 ..");
    }

    @Test
    void moves_that_are_told_again_change_nothing() throws SQLException {
        tell("/1/4/", "/2/4/", APRIL);
        tell("/2/4/", "/1/4/", APRIL.plusMonths(1));
        List<String> before = held();
        List<FeedEvent> again = List.copyOf(events);

        restored();
        events.addAll(again);
        stands(COMMITTEE, "/1/4/", APRIL.plusMonths(1));
        stands(BRANCH, "/1/4/9/", APRIL.plusMonths(1));
        stands(OTHER, "/2/", ALWAYS);
        follow();

        assertThat(held()).isEqualTo(before);
    }

    @Test
    void what_is_set_for_an_organisation_that_is_not_told_of_stays() throws SQLException {
        tell("/1/4/", "/2/4/", APRIL);
        List<String> before = held();

        restored();
        follow();

        assertThat(held()).isEqualTo(before);
    }

    @Test
    void a_move_carries_what_was_set_late_for_days_on_which_it_stood_there_before() throws SQLException {
        tell("/1/4/", "/2/4/", APRIL);
        tell("/2/4/", "/1/4/", APRIL.plusMonths(1));
        change.set(
                RULE.name(),
                new RuledPlace(COMMITTEE, "/1/4/"),
                new RuleSettingRequest(JsonNodeFactory.instance.numberNode(6), JANUARY, null, "late"));

        tell("/1/4/", "/2/4/", APRIL);

        assertThat(on(APRIL, "/2/4/")).isEqualTo(6);
        assertThat(on(APRIL.minusDays(1), "/1/4/")).isEqualTo(6);
    }

    private MovedSettings settings() {
        return new MovedSettings("tree", MOVED, change) {
            @Override
            protected void hold(FeedEvent move) {}

            @Override
            protected Optional<Standing> standingOf(UUID organizationId) {
                return Optional.ofNullable(roster.get(organizationId));
            }
        };
    }

    private Transactions inTheTransaction() {
        return new Transactions() {
            @Override
            public <T> T inOne(Work<T> work) throws SQLException {
                return work.on(transaction.dataSource().getConnection());
            }
        };
    }

    private void set(UUID organization, String path, int value) {
        change.set(
                RULE.name(),
                new RuledPlace(organization, path),
                new RuleSettingRequest(JsonNodeFactory.instance.numberNode(value), JANUARY, null, "set"));
    }

    private void stands(UUID organization, String path, LocalDate since) {
        roster.put(organization, new MovedSettings.Standing(path, since));
    }

    private void tell(String oldPath, String newPath, LocalDate from) throws SQLException {
        events.add(new FeedEvent(
                events.size() + 1,
                UUID.randomUUID(),
                MOVED,
                "organization",
                COMMITTEE,
                events.size() + 2,
                clock.instant(),
                "{\"oldPath\": \"%s\", \"newPath\": \"%s\", \"from\": \"%s\"}".formatted(oldPath, newPath, from)));
        follow();
    }

    private void restored() {
        epoch = UUID.randomUUID();
        events.clear();
    }

    private void follow() throws SQLException {
        assertThat(follower.step(Duration.ZERO)).isEqualTo(Follower.Step.APPLIED);
    }

    private FeedPage page(long position, UUID mark, int limit, Duration wait) {
        return new FeedPage(
                epoch,
                events.size(),
                events.size(),
                null,
                events.stream().filter(event -> event.position() > position).toList());
    }

    private Integer on(LocalDate day, String path) {
        return new RuleSettings(RULES, rows).valueFor(RULE, path, day).value();
    }

    /** What holds where, on which days after those on which all of it began. */
    private List<String> held() {
        return new Sql(transaction.dataSource())
                .all(
                        """
                        select concat_ws(' ', organization_path, value::text,
                                         concat(nullif(valid_from, date '2026-01-01'), '..', valid_until))
                          from rule_setting where superseded_at is null order by organization_path, valid_from
                        """,
                        row -> row.getString(1));
    }
}
