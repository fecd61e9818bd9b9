package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.problem.Refused;

class RecordedEndTest {

    static final LocalDate MARCH = LocalDate.of(2018, 3, 1);
    static final LocalDate MAY = LocalDate.of(2018, 5, 1);

    private final Dated guidance = GuidanceRelation.byOrganization(UUID.randomUUID(), UUID.randomUUID(), MARCH);

    @Test
    void what_ended_holds_on_the_day_before_and_no_longer_on_the_day_itself() {
        RecordedEnd.of(guidance, MAY);

        assertThat(guidance.holdsOn(MAY.minusDays(1))).isTrue();
        assertThat(guidance.holdsOn(MAY)).isFalse();
    }

    @Test
    void what_lasted_a_single_day_ends_on_the_next() {
        RecordedEnd.of(guidance, MARCH.plusDays(1));

        assertThat(guidance.holdsOn(MARCH)).isTrue();
        assertThat(guidance.holdsOn(MARCH.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void nothing_ends_before_a_day_of_it_has_passed(long daysBefore) {
        LocalDate day = MARCH.minusDays(daysBefore);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> RecordedEnd.of(guidance, day))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("change-not-after-last"))
                .satisfies(refusal -> assertThat(refusal.facts()).isEqualTo(Map.of("from", day, "lastFrom", MARCH)));
        assertThat(guidance.validUntil()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {-10, 0, 10})
    void an_end_that_is_recorded_stays(long daysLater) {
        RecordedEnd.of(guidance, MAY);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> RecordedEnd.of(guidance, MAY.plusDays(daysLater)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("ended-already"))
                .satisfies(refusal -> assertThat(refusal.facts()).isEqualTo(Map.of("until", MAY)));
        assertThat(guidance.validUntil()).isEqualTo(MAY);
    }
}
