package org.xianfeng.support.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Windows;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.Scopes;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

class AuditLogTest {

    private static final String DATABASE = "audit";
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00.123456Z");
    private static final Actor ALICE = new Actor("https://issuer.test|alice", "portal-app", "request-1");
    private static final Actor BOB = new Actor("https://issuer.test|bob", null, "request-2");
    private static final UUID ZHANG = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID LI = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final Act REVEAL = Act.of("id-number:reveal", "person", ZHANG)
            .in("/1/4/")
            .because("Correcting the roster")
            .with("field", "idNumber");

    private final AdjustableClock clock = new AdjustableClock();
    private final AuditTrail trail = new AuditTrail(new Sql(TestPostgres.asApplication(DATABASE)));

    @BeforeAll
    static void tables() {
        SupportTables.in(DATABASE);
    }

    @BeforeEach
    void empty() {
        new Sql(TestPostgres.asOwner(DATABASE)).update("delete from audit_entry");
        clock.stopAt(NOON);
    }

    @Test
    void an_entry_says_who_did_what_to_whom_when_why_and_by_which_request() throws SQLException {
        committed(ALICE, REVEAL);

        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(NOON);
            assertThat(entry.actor()).isEqualTo(ALICE.key());
            assertThat(entry.application()).isEqualTo("portal-app");
            assertThat(entry.requestId()).isEqualTo("request-1");
            assertThat(entry.action()).isEqualTo("id-number:reveal");
            assertThat(entry.outcome()).isEqualTo(AuditEntryView.Outcome.DONE);
            assertThat(entry.subjectType()).isEqualTo("person");
            assertThat(entry.subjectId()).isEqualTo(ZHANG.toString());
            assertThat(entry.reason()).isEqualTo("Correcting the roster");
            assertThat(entry.details()).containsExactly(Map.entry("field", "idNumber"));
        });
    }

    @Test
    void a_number_that_somebody_wrote_into_a_reason_is_masked() throws SQLException {
        committed(ALICE, REVEAL.because("来电 13800138000"));

        assertThat(all()).singleElement().extracting(AuditEntryView::reason).isEqualTo("来电 *******8000");
    }

    @Test
    void it_disappears_with_the_transaction_that_it_describes() throws SQLException {
        try (OneConnection transaction = begin()) {
            logOf(transaction).record(REVEAL, ALICE);
            transaction.rollback();
        }

        assertThat(all()).isEmpty();
    }

    @Test
    void outside_a_transaction_there_is_nothing_that_it_could_describe() {
        AuditLog log = new AuditLog(new Sql(TestPostgres.asApplication(DATABASE)), clock, () -> ALICE);

        assertThatThrownBy(() -> log.record(REVEAL)).isInstanceOf(IllegalStateException.class);
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = 'another'",
                "delete from audit_entry",
                "truncate audit_entry",
                "drop table audit_entry"
            })
    void the_program_that_writes_entries_can_neither_change_nor_remove_them(String attempt) throws SQLException {
        committed(ALICE, REVEAL);

        assertThatThrownBy(() -> new Sql(TestPostgres.asApplication(DATABASE)).update(attempt))
                .hasStackTraceContaining("audit_entry")
                .extracting(thrown -> ((SQLException) thrown.getCause()).getSQLState())
                .isEqualTo("42501");

        assertThat(all()).singleElement().extracting(AuditEntryView::reason).isEqualTo("Correcting the roster");
    }

    @Test
    void a_second_writer_does_not_wait_for_a_first_that_has_not_committed() throws SQLException {
        try (OneConnection first = begin();
                OneConnection second = begin()) {
            logOf(first).record(REVEAL, ALICE);
            second.execute("set local lock_timeout = '100ms'");
            logOf(second).record(REVEAL, BOB);
            second.commit();

            assertThat(all()).extracting(AuditEntryView::actor).containsExactly(BOB.key());
            first.commit();
        }
        assertThat(all()).hasSize(2);
    }

    @Test
    void the_digest_covers_the_salt_and_the_characters_as_they_are_stored() throws SQLException {
        committed(ALICE, REVEAL.with("amount", 1.0e10).with("after", "B"));

        Sql owner = new Sql(TestPostgres.asOwner(DATABASE));
        String recomputed = owner.first("select salt, payload::text as payload from audit_entry", row -> HexFormat.of()
                        .formatHex(AuditLog.digest(row.getBytes("salt"), row.getString("payload"))))
                .orElseThrow();

        assertThat(all()).singleElement().extracting(AuditEntryView::digest).isEqualTo(recomputed);
    }

    @Test
    void equal_details_have_different_digests_so_that_nobody_can_guess_them() throws SQLException {
        committed(ALICE, REVEAL);
        committed(ALICE, REVEAL);

        assertThat(all()).extracting(AuditEntryView::digest).doesNotHaveDuplicates();
    }

    @Test
    void erasing_what_was_noted_leaves_the_digest() throws SQLException {
        committed(ALICE, REVEAL);
        String digest = all().get(0).digest();

        new Sql(TestPostgres.asOwner(DATABASE)).update("update audit_entry set payload = null, salt = null");

        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.details()).isNull();
            assertThat(entry.digest()).isEqualTo(digest);
        });
    }

    @Test
    void entries_are_found_by_subject_by_actor_and_by_period() throws SQLException {
        committed(ALICE, REVEAL);
        clock.advance(Duration.ofHours(1));
        committed(BOB, Act.of("id-number:reveal", "person", LI));

        assertThat(page(AuditFilter.ofSubject("person", LI))).containsExactly(LI);
        assertThat(page(AuditFilter.ofActor(ALICE.key()))).containsExactly(ZHANG);
        assertThat(page(AuditFilter.ALL.between(NOON, NOON.plusSeconds(3600)))).containsExactly(ZHANG);
        assertThat(page(AuditFilter.ALL)).containsExactly(LI, ZHANG);
    }

    @Test
    void the_nth_last_refusal_for_one_reason_is_known_with_its_time() {
        AuditLog log = new AuditLog(new Sql(TestPostgres.asApplication(DATABASE)), clock, () -> ALICE);
        Refused refusal = CommonProblem.notFound("person");
        for (int i = 0; i < 3; i++) {
            log.recordRefusal(REVEAL, refusal);
            clock.advance(Duration.ofMinutes(1));
        }

        Instant before = NOON.minusSeconds(1);
        assertThat(trail.refusals(ALICE.key(), refusal.code(), before, 1))
                .contains(new AuditTrail.Refusals(NOON.plusSeconds(120), 3));
        assertThat(trail.refusals(ALICE.key(), refusal.code(), before, 3)).contains(new AuditTrail.Refusals(NOON, 3));
        assertThat(trail.refusals(ALICE.key(), refusal.code(), before, 4)).isEmpty();
        assertThat(trail.refusals(ALICE.key(), refusal.code(), NOON, 3)).isEmpty();
        assertThat(trail.refusals(ALICE.key(), "id-number-registered", before, 1))
                .isEmpty();
        assertThat(trail.refusals(BOB.key(), refusal.code(), before, 1)).isEmpty();
    }

    /** Asked for each line of a sheet, of an actor who has done thousands of things in the hour. */
    @Test
    void counting_refusals_reads_no_entry_of_what_was_done() {
        Sql sql = new Sql(TestPostgres.asOwner(DATABASE));
        sql.update(
                """
                insert into audit_entry (id, at, actor, action, outcome, subject_type, subject_id, digest)
                select gen_random_uuid(), ?, ?, 'member:create', 'DONE', 'member', i::text, sha256('')
                  from generate_series(1, 5000) i
                """,
                NOON,
                ALICE.key());
        sql.update("analyze audit_entry");

        List<String> plan = sql.all(
                "explain " + AuditTrail.REFUSALS,
                row -> row.getString(1),
                ALICE.key(),
                NOON.minusSeconds(3600),
                "not-found",
                19);

        assertThat(plan).anyMatch(line -> line.contains("audit_entry_refusal_ix"));
        assertThat(plan).noneMatch(line -> line.contains("Filter") || line.contains("Sort"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_even_within_one_instant() throws SQLException {
        for (int i = 0; i < 5; i++) {
            committed(ALICE, Act.of("id-number:reveal", "person", i));
        }

        Page<AuditEntryView> first = trail.page(AuditFilter.ALL, Scope.EVERYTHING, Windows.first(AuditTrail.ORDERS, 2));
        Page<AuditEntryView> second =
                trail.page(AuditFilter.ALL, Scope.EVERYTHING, Windows.after(first.next(), AuditTrail.ORDERS, 2));
        committed(BOB, Act.of("id-number:reveal", "person", 5));
        Page<AuditEntryView> third =
                trail.page(AuditFilter.ALL, Scope.EVERYTHING, Windows.after(second.next(), AuditTrail.ORDERS, 2));

        assertThat(Stream.of(first, second, third).flatMap(page -> page.items().stream()))
                .extracting(AuditEntryView::subjectId)
                .containsExactly("4", "3", "2", "1", "0");
        assertThat(third.next()).isNull();
        assertThat(List.of(first.total(), third.total())).containsExactly(5L, 6L);
    }

    @Test
    void a_subtree_shows_what_happened_there_and_nothing_beside_it() throws SQLException {
        committed(ALICE, Act.of("thing:read", "thing", "inside").in("/1/11/3/"));
        committed(ALICE, Act.of("thing:read", "thing", "beside").in("/1/110/"));
        committed(ALICE, Act.of("thing:read", "thing", "nowhere"));

        assertThat(newest(AuditFilter.ALL, Scopes.below("/1/11/")))
                .extracting(AuditEntryView::subjectId)
                .containsExactly("inside");
    }

    @Test
    void whoever_sees_nothing_sees_no_entry() throws SQLException {
        committed(ALICE, REVEAL);

        assertThat(newest(AuditFilter.ALL, Scope.NOTHING)).isEmpty();
    }

    private List<AuditEntryView> newest(AuditFilter filter, Scope scope) {
        return trail.page(filter, scope, Windows.first(AuditTrail.ORDERS, 100)).items();
    }

    private List<AuditEntryView> all() {
        return newest(AuditFilter.ALL, Scope.EVERYTHING);
    }

    private List<UUID> page(AuditFilter filter) {
        return newest(filter, Scope.EVERYTHING).stream()
                .map(entry -> UUID.fromString(entry.subjectId()))
                .toList();
    }

    private void committed(Actor actor, Act act) throws SQLException {
        try (OneConnection transaction = begin()) {
            logOf(transaction).record(act, actor);
            transaction.commit();
        }
    }

    private AuditLog logOf(OneConnection transaction) {
        return new AuditLog(new Sql(transaction.dataSource()), clock, () -> ALICE);
    }

    private static OneConnection begin() throws SQLException {
        return OneConnection.of(TestPostgres.asApplication(DATABASE));
    }
}
