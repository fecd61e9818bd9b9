package org.xianfeng.membership.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.membership.enterprise.Enterprise.Registration;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.quantity.Precision;

/** A trader who is in a market since 2015, and what happens to her. */
class EnterpriseTest {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final LocalDate BEGIN = LocalDate.of(2015, 1, 1);
    static final LocalDate MAY = LocalDate.of(2020, 5, 1);
    static final UUID MARKET = UUID.randomUUID();
    static final UUID MALL = UUID.randomUUID();

    private final Enterprise trader = registered(MARKET, BEGIN, null);

    @Test
    void whoever_gives_up_operated_before_and_may_begin_again() {
        trader.operates(false, MAY, NOW);
        trader.operates(true, MAY.plusYears(1), NOW);

        assertThat(trader.operatingStates())
                .extracting(OperatingState::isOperating, Dated::validFrom, Dated::validUntil)
                .containsExactly(
                        tuple(true, BEGIN, MAY),
                        tuple(false, MAY, MAY.plusYears(1)),
                        tuple(true, MAY.plusYears(1), null));
    }

    @Test
    void whoever_operates_already_does_not_begin_to() {
        refused(() -> trader.operates(true, MAY, NOW), "holds-already", Map.of("since", BEGIN, "from", MAY));
        trader.operates(false, MAY, NOW);
        refused(
                () -> trader.operates(false, MAY.plusDays(1), NOW),
                "holds-already",
                Map.of("since", MAY, "from", MAY.plusDays(1)));

        assertThat(trader.operatingStates()).hasSize(2);
    }

    @Test
    void nobody_gives_up_on_the_day_she_began_or_before() {
        refused(
                () -> trader.operates(false, BEGIN, NOW),
                "change-not-after-last",
                Map.of("from", BEGIN, "lastFrom", BEGIN));
        refused(
                () -> trader.operates(false, BEGIN.minusDays(1), NOW),
                "change-not-after-last",
                Map.of("from", BEGIN.minusDays(1), "lastFrom", BEGIN));

        assertThat(trader.operatingStates())
                .extracting(OperatingState::isOperating, Dated::validUntil)
                .containsExactly(tuple(true, null));
    }

    @Test
    void a_headcount_is_corrected_from_the_very_day_on_which_it_began_and_not_before() {
        trader.employs(BigDecimal.valueOf(7), Precision.EXACT, BEGIN, NOW);
        trader.employs(BigDecimal.valueOf(70), Precision.EXACT, MAY, NOW);

        trader.employs(BigDecimal.valueOf(7000), Precision.MORE_THAN, MAY, NOW);
        refused(
                () -> trader.employs(BigDecimal.ONE, Precision.EXACT, BEGIN, NOW),
                "change-not-after-last",
                Map.of("from", BEGIN, "lastFrom", MAY));

        assertThat(trader.headcounts())
                .extracting(Headcount::quantity, Dated::validFrom, Dated::validUntil)
                .containsExactly(
                        tuple(Headcount.quantity(BigDecimal.valueOf(7), Precision.EXACT), BEGIN, MAY),
                        tuple(Headcount.quantity(BigDecimal.valueOf(7000), Precision.MORE_THAN), MAY, null));
    }

    @Test
    void whoever_moves_to_another_venue_leaves_the_one_before() {
        trader.occupies(MALL, MAY, NOW);

        assertThat(trader.occupancies())
                .extracting(Occupancy::occupiesId, Dated::validFrom, Dated::validUntil)
                .containsExactly(tuple(MARKET, BEGIN, MAY), tuple(MALL, MAY, null));
    }

    @Test
    void whoever_leaves_may_come_back_on_that_very_day_and_not_before() {
        UUID occupancy = trader.occupancies().get(0).id();
        assertThat(trader.leaves(occupancy, MAY, NOW)).isEqualTo(MARKET);

        refused(
                () -> trader.occupies(MARKET, MAY.minusDays(1), NOW),
                "change-not-after-last",
                Map.of("from", MAY.minusDays(1), "lastFrom", MAY));
        assertThat(trader.occupancies()).hasSize(1);
        trader.occupies(MARKET, MAY, NOW);

        assertThat(trader.occupancies())
                .extracting(Dated::validFrom, Dated::validUntil)
                .containsExactly(tuple(BEGIN, MAY), tuple(MAY, null));
    }

    @Test
    void nobody_moves_to_where_she_is_nor_to_herself_nor_before_she_came() {
        refused(() -> trader.occupies(MARKET, MAY, NOW), "holds-already", Map.of("since", BEGIN, "from", MAY));
        refused(() -> trader.occupies(trader.id(), MAY, NOW), "occupies-itself", Map.of());
        refused(
                () -> trader.occupies(MALL, BEGIN, NOW),
                "change-not-after-last",
                Map.of("from", BEGIN, "lastFrom", BEGIN));

        assertThat(trader.occupancies())
                .extracting(Occupancy::occupiesId, Dated::validUntil)
                .containsExactly(tuple(MARKET, null));
    }

    @Test
    void a_venue_is_left_once_and_only_by_whoever_is_in_it() {
        UUID occupancy = trader.occupancies().get(0).id();
        refused(() -> trader.leaves(UUID.randomUUID(), MAY, NOW), "not-found", null);
        trader.leaves(occupancy, MAY, NOW);
        refused(() -> trader.leaves(occupancy, MAY.plusDays(1), NOW), "ended-already", Map.of("until", MAY));

        assertThat(trader.occupancies()).extracting(Dated::validUntil).containsExactly(MAY);
    }

    @Test
    void what_is_not_dated_at_registration_is_so_since_that_day_and_a_venue_since_she_operates() {
        Enterprise undated = registered(MARKET, null, null);
        Enterprise moved = registered(MARKET, BEGIN, MAY);
        Enterprise nowhere = registered(null, BEGIN, null);

        assertThat(undated.operatingStates()).extracting(Dated::validFrom).containsExactly(LocalDate.of(2026, 11, 22));
        assertThat(undated.occupancies()).extracting(Dated::validFrom).containsExactly(LocalDate.of(2026, 11, 22));
        assertThat(trader.occupancies()).extracting(Dated::validFrom).containsExactly(BEGIN);
        assertThat(moved.occupancies()).extracting(Dated::validFrom).containsExactly(MAY);
        assertThat(nowhere.occupancies()).isEmpty();
    }

    private static Enterprise registered(UUID occupies, LocalDate operatingFrom, LocalDate occupiesFrom) {
        Registration told = new Registration(
                UUID.randomUUID(),
                "92329999M00010000X",
                null,
                "商户（演示）",
                EnterpriseKind.SOLE_PROPRIETOR,
                "家具",
                null,
                occupies,
                operatingFrom,
                occupiesFrom);
        return Enterprise.registered(told.since(LocalDate.of(2026, 11, 22)), NOW);
    }

    private static void refused(ThrowingCallable change, String code, Map<String, Object> facts) {
        assertThatExceptionOfType(Refused.class).isThrownBy(change).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            if (facts != null) {
                assertThat(refusal.facts()).isEqualTo(facts);
            }
        });
    }
}
