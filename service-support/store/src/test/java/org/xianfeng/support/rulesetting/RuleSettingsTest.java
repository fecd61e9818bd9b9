package org.xianfeng.support.rulesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xianfeng.support.rulesetting.RuleSettings.EVERYWHERE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import org.xianfeng.support.audit.Actor;
import org.xianfeng.support.audit.AuditFilter;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.audit.AuditTrail;
import org.xianfeng.support.database.AdvisoryLock;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Windows;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.ProblemType;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.LookupCost;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.Scopes;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

class RuleSettingsTest {

    private static final String DATABASE = "rules";
    private static final String DISTRICT = "/1/";
    private static final String COMMITTEE = "/1/11/";
    private static final String BRANCH = "/1/11/3/";
    private static final String NEIGHBOUR = "/1/110/";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static final RuleDefinition<Integer> INTERVAL = RuleDefinition.integer(
                    "branch-meeting.interval-months",
                    3,
                    "month",
                    BilingualText.of("How often the members' meeting is due", "党员大会召开周期"))
            .from(RuleKind.CENTRAL, "支部条例 Art. 11")
            .between(1, 12);
    private static final RuleDefinition<Integer> STALE = RuleDefinition.integer(
                    "access.stale-minutes", 15, "minute", BilingualText.of("After how long", "多久之后"))
            .everywhereTheSame();
    private static final RuleDefinition<String> BASIS = RuleDefinition.oneOf(
            "branch.count-basis", "FULL", List.of("FULL", "ALL"), BilingualText.of("Who is counted", "计数口径"));

    private static final RuleCatalogue RULES = new RuleCatalogue(List.of(() -> List.of(INTERVAL, STALE, BASIS)));

    private final AdjustableClock clock = new AdjustableClock();
    private final Told told = new Told(new ArrayList<>());
    private OneConnection transaction;
    private RuleSettings settings;
    private ChangeRuleSetting change;

    @BeforeAll
    static void tables() {
        SupportTables.in(DATABASE);
    }

    @BeforeEach
    void begin() throws SQLException {
        clock.stopAt(Instant.parse("2026-03-02T04:00:00Z"));
        transaction = OneConnection.of(TestPostgres.asApplication(DATABASE));
        settings = new RuleSettings(RULES, rows(transaction));
        change = change(transaction);
    }

    /** No test commits, so each begins with an empty table. */
    @AfterEach
    void rollBack() throws SQLException {
        transaction.close();
    }

    @Test
    void without_any_setting_the_default_holds_as_version_0() {
        assertThat(settings.valueFor(INTERVAL, BRANCH, JANUARY))
                .isEqualTo(new RuleValue<>(3, new RuleReference("branch-meeting.interval-months", 0, "支部条例 Art. 11")));
    }

    @Test
    void the_nearest_organisation_above_decides_and_no_neighbour() {
        set(EVERYWHERE, 4, JANUARY, null);
        set(DISTRICT, 5, JANUARY, null);
        set(COMMITTEE, 6, JANUARY, null);

        assertThat(on(JANUARY, BRANCH)).isEqualTo(6);
        assertThat(on(JANUARY, COMMITTEE)).isEqualTo(6);
        assertThat(on(JANUARY, NEIGHBOUR)).isEqualTo(5);
        assertThat(on(JANUARY, "/2/")).isEqualTo(4);
    }

    @Test
    void what_a_rule_says_later_is_known_with_the_day_on_which_it_begins() {
        set(EVERYWHERE, 4, JANUARY, null);
        set(COMMITTEE, 6, APRIL, JULY);
        set(DISTRICT, 4, APRIL, null);
        set(NEIGHBOUR, 9, APRIL, null);

        assertThat(from(JANUARY).of(INTERVAL, BRANCH)).isEqualTo(Map.of(JANUARY, 4, APRIL, 6, JULY, 4));
        assertThat(from(JANUARY).of(INTERVAL, DISTRICT)).isEqualTo(Map.of(JANUARY, 4));
        assertThat(from(JANUARY).of(INTERVAL, NEIGHBOUR)).isEqualTo(Map.of(JANUARY, 4, APRIL, 9));
        assertThat(from(JANUARY).of(BASIS, NEIGHBOUR)).isEqualTo(Map.of(JANUARY, "FULL"));
        assertThat(from(JULY).of(INTERVAL, BRANCH)).isEqualTo(Map.of(JULY, 4));
    }

    @Test
    void what_is_known_of_many_rules_and_organisations_is_asked_once() {
        set(COMMITTEE, 6, APRIL, JULY);
        List<String> many =
                IntStream.range(0, 300).mapToObj(i -> "/1/11/" + i + "/").toList();

        LookupCost cost = LookupCost.of(transaction.dataSource(), watched -> {
            KnownValues known = new RuleSettings(RULES, new RuleSettingRows(new Sql(watched)))
                    .valuesFrom(List.of(INTERVAL, BASIS), many, JANUARY);
            assertThat(many)
                    .allSatisfy(path -> assertThat(known.of(INTERVAL, path)).hasSize(3));
        });

        assertThat(cost.statements()).hasSize(1);
    }

    private KnownValues from(LocalDate day) {
        return settings.valuesFrom(List.of(INTERVAL, BASIS), List.of(BRANCH, DISTRICT, NEIGHBOUR), day);
    }

    @Test
    void whoever_keeps_what_follows_from_a_rule_is_told_of_each_change_and_of_no_refused_one() {
        set(DISTRICT, 5, JANUARY, null);
        change.end(INTERVAL.name(), DISTRICT, APRIL, "x");
        change.follow(DISTRICT, "/2/1/", APRIL, "x");
        assertThatThrownBy(() -> set(DISTRICT, 99, JANUARY, null)).isInstanceOf(Refused.class);

        assertThat(told.lines())
                .containsExactly(
                        "branch-meeting.interval-months /1/", "branch-meeting.interval-months /1/", "moved /2/1/");
    }

    @Test
    void an_answer_names_the_version_that_decided() {
        int first = set(EVERYWHERE, 4, JANUARY, null);
        int second = set(COMMITTEE, 6, JANUARY, null);

        assertThat(List.of(first, second)).containsExactly(1, 2);
        assertThat(settings.valueFor(INTERVAL, BRANCH, JANUARY).reference().version())
                .isEqualTo(2);
        assertThat(settings.valueFor(INTERVAL, NEIGHBOUR, JANUARY).reference().version())
                .isEqualTo(1);
    }

    @Test
    void a_change_closes_what_held_and_leaves_the_days_before_it_as_they_were() {
        set(COMMITTEE, 4, JANUARY, null);
        set(COMMITTEE, 6, APRIL, null);

        assertThat(on(APRIL.minusDays(1), BRANCH)).isEqualTo(4);
        assertThat(on(APRIL, BRANCH)).isEqualTo(6);
        assertThat(on(JANUARY.minusDays(1), BRANCH)).isEqualTo(3);
        assertThat(history()).extracting(RuleSettingView::version).containsExactly(2, 1);
        assertThat(history().get(1).validUntil()).isEqualTo(APRIL);
        assertThat(history().get(1).closingReason()).isEqualTo("Document 6");
    }

    @Test
    void a_change_on_the_day_a_setting_began_replaces_it_and_keeps_it_in_the_history() {
        set(COMMITTEE, 4, APRIL, null);
        set(COMMITTEE, 6, APRIL, null);

        assertThat(on(APRIL, BRANCH)).isEqualTo(6);
        assertThat(history()).extracting(RuleSettingView::value).containsExactly(6, 4);
        assertThat(history().get(1).supersededAt()).isEqualTo(clock.instant());
    }

    @Test
    void a_setting_for_a_time_interrupts_what_goes_on_after_it() {
        set(COMMITTEE, 4, JANUARY, null);
        set(COMMITTEE, 1, APRIL, JULY);

        assertThat(on(APRIL.minusDays(1), BRANCH)).isEqualTo(4);
        assertThat(on(APRIL, BRANCH)).isEqualTo(1);
        assertThat(on(JULY.minusDays(1), BRANCH)).isEqualTo(1);
        assertThat(on(JULY, BRANCH)).isEqualTo(4);
    }

    @Test
    void where_a_setting_ends_the_organisation_follows_what_is_above_it_again() {
        set(EVERYWHERE, 5, JANUARY, null);
        set(COMMITTEE, 4, JANUARY, null);

        change.end(INTERVAL.name(), COMMITTEE, APRIL, "Pilot over");

        assertThat(on(APRIL.minusDays(1), BRANCH)).isEqualTo(4);
        assertThat(on(APRIL, BRANCH)).isEqualTo(5);
    }

    @Test
    void settings_go_with_a_subtree_that_moves_and_stay_findable_under_its_old_place() {
        set(COMMITTEE, 4, JANUARY, null);
        set(BRANCH, 6, JULY, null);
        set(NEIGHBOUR, 8, JANUARY, null);

        change.follow(COMMITTEE, "/2/11/", APRIL, "Moved");

        assertThat(on(APRIL.minusDays(1), BRANCH)).isEqualTo(4);
        assertThat(on(APRIL, "/2/11/3/")).isEqualTo(4);
        assertThat(on(JULY, "/2/11/3/")).isEqualTo(6);
        assertThat(on(JULY, BRANCH)).isEqualTo(3);
        assertThat(on(JULY, NEIGHBOUR)).isEqualTo(8);
    }

    @Test
    void settings_go_back_to_where_their_organisation_is_said_to_have_stood_all_along() {
        set(COMMITTEE, 4, JANUARY, null);
        set(BRANCH, 6, JULY, null);
        set(NEIGHBOUR, 8, JANUARY, null);
        change.follow(COMMITTEE, "/2/11/", APRIL, "Moved");
        int versions = history().size();

        change.stands(place(COMMITTEE), JANUARY, "Never moved");
        change.stands(place(BRANCH), JANUARY, "Never moved");
        change.stands(place(NEIGHBOUR), JANUARY, "Never moved");

        assertThat(on(JANUARY, COMMITTEE)).isEqualTo(4);
        assertThat(on(APRIL, COMMITTEE)).isEqualTo(4);
        assertThat(on(JULY, BRANCH)).isEqualTo(6);
        assertThat(on(JULY, "/2/11/3/")).isEqualTo(3);
        assertThat(on(JULY, NEIGHBOUR)).isEqualTo(8);
        assertThat(history()).hasSize(versions + 2);
    }

    @Test
    void what_was_set_while_the_organisation_was_said_to_stand_elsewhere_goes_with_it_too() {
        set(COMMITTEE, 4, JANUARY, null);
        change.follow(COMMITTEE, "/2/11/", APRIL, "Moved");
        set("/2/11/", 5, JULY, null);
        set("/2/11/", 7, JANUARY.plusMonths(1), APRIL);

        change.stands(place(COMMITTEE), JANUARY, "Never moved");

        assertThat(on(JANUARY, COMMITTEE)).isEqualTo(4);
        assertThat(on(JANUARY.plusMonths(1), COMMITTEE)).isEqualTo(7);
        assertThat(on(APRIL, COMMITTEE)).isEqualTo(4);
        assertThat(on(JULY, COMMITTEE)).isEqualTo(5);
    }

    @Test
    void the_days_before_an_organisation_stood_where_it_stands_keep_what_was_set_at_its_former_place() {
        set(COMMITTEE, 4, JANUARY, null);

        change.stands(place("/2/11/"), APRIL, "Stands elsewhere");

        assertThat(on(APRIL.minusDays(1), COMMITTEE)).isEqualTo(4);
        assertThat(on(APRIL, COMMITTEE)).isEqualTo(3);
        assertThat(on(APRIL, "/2/11/")).isEqualTo(4);
        assertThat(change.organizations()).containsExactly(organization(COMMITTEE));
    }

    @Test
    void settings_that_stand_where_they_should_are_left_alone() {
        set(EVERYWHERE, 5, JANUARY, null);
        set(COMMITTEE, 4, JANUARY, null);
        List<RuleSettingView> before = history();

        change.stands(place(COMMITTEE), JANUARY, "Never moved");

        assertThat(history()).isEqualTo(before);
    }

    @Test
    void a_value_of_another_kind_or_size_is_refused_and_nothing_changes() {
        set(COMMITTEE, 4, JANUARY, null);

        refused(RuleSettingProblem.RULE_VALUE_NOT_ALLOWED, () -> set(COMMITTEE, 13, APRIL, null));
        refused(
                RuleSettingProblem.RULE_VALUE_NOT_ALLOWED,
                () -> change.set(BASIS.name(), place(COMMITTEE), request("SOME", APRIL)));
        refused(
                RuleSettingProblem.RULE_VALUE_NOT_ALLOWED,
                () -> change.set(INTERVAL.name(), place(COMMITTEE), request("4", APRIL)));

        assertThat(on(APRIL, BRANCH)).isEqualTo(4);
        assertThat(history()).hasSize(1);
    }

    @Test
    void a_rule_that_is_the_same_everywhere_is_refused_for_one_organisation() {
        refused(
                RuleSettingProblem.RULE_HOLDS_EVERYWHERE,
                () -> change.set(STALE.name(), place(COMMITTEE), request(20, JANUARY, null)));

        assertThat(settings.valueFor(STALE, BRANCH, JANUARY).value()).isEqualTo(15);
    }

    @Test
    void a_period_without_a_day_an_unknown_rule_and_an_end_of_nothing_are_refused() {
        set(DISTRICT, 4, JANUARY, null);

        refused(RuleSettingProblem.RULE_PERIOD_IS_EMPTY, () -> set(DISTRICT, 5, APRIL, APRIL));
        refused(RuleSettingProblem.UNKNOWN_RULE, () -> change.set("no.such", place(DISTRICT), request(1, APRIL, null)));
        refused(RuleSettingProblem.NO_RULE_SETTING_TO_END, () -> change.end(INTERVAL.name(), COMMITTEE, APRIL, "Over"));

        assertThat(history()).hasSize(1);
        assertThat(on(APRIL, COMMITTEE)).isEqualTo(4);
    }

    @Test
    void two_changes_of_one_rule_at_once_do_not_mix() throws SQLException {
        set(COMMITTEE, 4, JANUARY, null);

        try (OneConnection other = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            refused(CommonProblem.CONFLICT, () -> change(other)
                    .set(INTERVAL.name(), place(COMMITTEE), request(5, JANUARY, null)));
        }
    }

    @Test
    void a_change_is_written_into_the_audit_log() {
        set(COMMITTEE, 4, JANUARY, null);

        assertThat(new AuditTrail(new Sql(transaction.dataSource()))
                        .page(
                                AuditFilter.ofSubject("rule-setting", INTERVAL.name()),
                                Scope.EVERYTHING,
                                Windows.first(AuditTrail.ORDERS, 10))
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.reason()).isEqualTo("Document 4");
                    assertThat(entry.details()).containsEntry("version", 1);
                });
    }

    @Test
    void everybody_sees_what_holds_for_her_and_nobody_what_is_set_beside_her() {
        set(EVERYWHERE, 1, JANUARY, null);
        set(DISTRICT, 2, JANUARY, null);
        set(BRANCH, 3, JANUARY, null);
        set(NEIGHBOUR, 4, JANUARY, null);

        assertThat(history(Scopes.below(COMMITTEE)))
                .extracting(RuleSettingView::value)
                .containsExactly(3, 2, 1);
        assertThat(history(Scope.NOTHING)).extracting(RuleSettingView::value).containsExactly(1);
    }

    @Test
    void the_history_is_read_page_by_page() {
        for (int i = 1; i <= 3; i++) {
            set(COMMITTEE, i, JANUARY.plusMonths(i), null);
        }

        Page<RuleSettingView> first = settings.historyOf(
                INTERVAL.name(), Scope.EVERYTHING, Windows.first(RuleSettings.HISTORY, 2), Language.EN);
        Page<RuleSettingView> second = settings.historyOf(
                INTERVAL.name(), Scope.EVERYTHING, Windows.after(first.next(), RuleSettings.HISTORY, 2), Language.EN);

        assertThat(first.items()).extracting(RuleSettingView::version).containsExactly(3, 2);
        assertThat(second.items()).extracting(RuleSettingView::version).containsExactly(1);
    }

    @Test
    void the_history_counts_what_it_has_on_all_pages_and_what_is_set_beside_its_reader_not() {
        for (int i = 1; i <= 3; i++) {
            set(COMMITTEE, i, JANUARY.plusMonths(i), null);
        }
        set(NEIGHBOUR, 4, JANUARY, null);

        Page<RuleSettingView> first = settings.historyOf(
                INTERVAL.name(), Scopes.below(COMMITTEE), Windows.first(RuleSettings.HISTORY, 2), Language.EN);
        Page<RuleSettingView> second = settings.historyOf(
                INTERVAL.name(),
                Scopes.below(COMMITTEE),
                Windows.after(first.next(), RuleSettings.HISTORY, 2),
                Language.EN);

        assertThat(List.of(first.total(), second.total())).containsExactly(3L, 3L);
    }

    @Test
    void the_list_shows_each_rule_with_its_value_in_the_readers_language() {
        set(COMMITTEE, 4, JANUARY, null);

        assertThat(settings.allFor(BRANCH, APRIL, Language.ZH))
                .extracting(RuleSettingView::name, RuleSettingView::value, RuleSettingView::level)
                .containsExactly(
                        tuple(STALE.name(), 15, RuleSettingView.Level.DEFAULT),
                        tuple(INTERVAL.name(), 4, RuleSettingView.Level.ORGANIZATION),
                        tuple(BASIS.name(), "FULL", RuleSettingView.Level.DEFAULT));
        assertThat(settings.allFor(BRANCH, APRIL, Language.ZH))
                .extracting(RuleSettingView::description)
                .contains("党员大会召开周期");
    }

    @Test
    void the_list_says_of_each_rule_what_is_said_of_it_alone() {
        set(EVERYWHERE, 4, JANUARY, null);
        set(DISTRICT, 5, JANUARY, null);
        set(COMMITTEE, 6, JANUARY, APRIL);
        set(NEIGHBOUR, 7, JANUARY, null);
        change.set(STALE.name(), place(EVERYWHERE), request(20, APRIL, null));
        change.set(BASIS.name(), place(DISTRICT), request("FULL", JANUARY));
        change.set(BASIS.name(), place(DISTRICT), request("ALL", JANUARY));

        for (LocalDate day : List.of(JANUARY.minusDays(1), JANUARY, APRIL.minusDays(1), APRIL)) {
            for (String path : List.of(EVERYWHERE, DISTRICT, COMMITTEE, BRANCH, NEIGHBOUR)) {
                assertThat(settings.allFor(path, day, Language.EN))
                        .as(path + " on " + day)
                        .containsExactlyElementsOf(RULES.all().stream()
                                .map(rule -> settings.holding(rule.name(), path, day, Language.EN))
                                .toList());
            }
        }
        assertThat(settings.allFor(BRANCH, JANUARY, Language.EN))
                .extracting(RuleSettingView::value)
                .containsExactly(15, 6, "ALL");
    }

    @Test
    void the_list_asks_the_database_once_however_many_rules_there_are() {
        AtomicInteger asked = new AtomicInteger();
        DataSource counting = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    return transaction.dataSource().getConnection();
                });

        new RuleSettings(RULES, new RuleSettingRows(new Sql(counting))).allFor(BRANCH, JANUARY, Language.EN);

        assertThat(asked).hasValue(1);
    }

    @Test
    void the_database_itself_lets_no_two_values_hold_on_one_day() {
        set(COMMITTEE, 4, JANUARY, null);

        assertThatThrownBy(() -> rows(transaction)
                        .append(
                                INTERVAL.name(),
                                place(COMMITTEE),
                                APRIL,
                                null,
                                JsonNodeFactory.instance.numberNode(5),
                                "Beside the rule",
                                clock.instant()))
                .hasStackTraceContaining("rule_setting_period_ex");
    }

    private int set(String path, int value, LocalDate from, LocalDate until) {
        return change.set(INTERVAL.name(), place(path), request(value, from, until));
    }

    /** The last step of a path is the organisation's own, wherever it stands. */
    private static RuledPlace place(String path) {
        return path.equals(EVERYWHERE) ? RuledPlace.EVERYWHERE : new RuledPlace(organization(path), path);
    }

    private static UUID organization(String path) {
        String[] steps = path.split("/");
        return UUID.nameUUIDFromBytes(steps[steps.length - 1].getBytes(StandardCharsets.UTF_8));
    }

    private Integer on(LocalDate day, String path) {
        return settings.valueFor(INTERVAL, path, day).value();
    }

    private List<RuleSettingView> history() {
        return history(Scope.EVERYTHING);
    }

    private List<RuleSettingView> history(Scope scope) {
        return settings.historyOf(INTERVAL.name(), scope, Windows.first(RuleSettings.HISTORY, 100), Language.EN)
                .items();
    }

    private static RuleSettingRequest request(int value, LocalDate from, LocalDate until) {
        return new RuleSettingRequest(JsonNodeFactory.instance.numberNode(value), from, until, "Document " + value);
    }

    private static RuleSettingRequest request(String value, LocalDate from) {
        return new RuleSettingRequest(JsonNodeFactory.instance.textNode(value), from, null, "Document " + value);
    }

    private static void refused(ProblemType problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(problem);
            assertThat(refusal.facts().keySet()).isEqualTo(problem.facts());
        });
    }

    /** Remembers what it was told. */
    private record Told(List<String> lines) implements RuleSettingFollower {

        @Override
        public void changed(String rule, String path) {
            lines.add(rule + " " + path);
        }

        @Override
        public void moved(String path) {
            lines.add("moved " + path);
        }
    }

    private static RuleSettingRows rows(OneConnection transaction) {
        return new RuleSettingRows(new Sql(transaction.dataSource()));
    }

    private ChangeRuleSetting change(OneConnection transaction) {
        Sql sql = new Sql(transaction.dataSource());
        return new ChangeRuleSetting(
                RULES,
                new RuleSettingRows(sql),
                List.of(told),
                new AdvisoryLock(sql),
                new AuditLog(sql, clock, () -> Actor.job("test")),
                clock);
    }
}
