package org.xianfeng.membership.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.support.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

class PostHoldingTest {

    static final LocalDate FROM = LocalDate.of(2020, 6, 1);
    static final LocalDate TERM_ENDS = LocalDate.of(2023, 6, 1);

    final PostHolding secretary = new PostHolding(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Post.SECRETARY,
            FROM,
            TERM_ENDS,
            Instant.parse("2020-06-02T00:00:00Z"));

    @Test
    void after_the_planned_end_of_the_term_the_holder_holds_over() {
        assertThat(secretary.stateOn(TERM_ENDS.minusDays(1))).isEqualTo(PostState.HOLDING);
        assertThat(secretary.stateOn(TERM_ENDS)).isEqualTo(PostState.HOLDING_OVER);
        assertThat(secretary.validUntil()).isNull();
    }

    @Test
    void a_recorded_fact_ends_the_post() {
        LocalDate succeeded = LocalDate.of(2024, 1, 10);

        secretary.end(succeeded, EndReason.SUCCESSION);

        assertThat(secretary.stateOn(succeeded.minusDays(1))).isEqualTo(PostState.HOLDING_OVER);
        assertThat(secretary.stateOn(succeeded)).isEqualTo(PostState.ENDED);
        assertThat(secretary.endReason()).contains(EndReason.SUCCESSION);
    }

    @Test
    void a_post_that_ended_does_not_end_again() {
        secretary.end(TERM_ENDS, EndReason.RESIGNATION);

        assertRefused("post-ended-already", () -> secretary.end(TERM_ENDS.plusDays(1), EndReason.REMOVAL));

        assertThat(secretary.endReason()).contains(EndReason.RESIGNATION);
        assertThat(secretary.validUntil()).isEqualTo(TERM_ENDS);
    }

    @Test
    void why_a_post_ended_is_corrected_for_its_day_and_no_other() {
        secretary.end(TERM_ENDS, EndReason.RESIGNATION);

        secretary.end(TERM_ENDS, EndReason.REMOVAL);

        assertRefused("post-ended-already", () -> secretary.end(TERM_ENDS, EndReason.REMOVAL));
        assertRefused("post-ended-already", () -> secretary.end(TERM_ENDS.minusDays(1), EndReason.DEATH));
        assertThat(secretary.endReason()).contains(EndReason.REMOVAL);
        assertThat(secretary.validUntil()).isEqualTo(TERM_ENDS);
    }

    @Test
    void an_end_on_the_day_on_which_it_began_leaves_it_no_day() {
        assertThat(secretary.neverBeganIfEndedOn(FROM)).isTrue();
        assertThat(secretary.neverBeganIfEndedOn(FROM.plusDays(1))).isFalse();
        secretary.end(TERM_ENDS, EndReason.RESIGNATION);
        assertThat(secretary.neverBeganIfEndedOn(FROM)).isFalse();
    }

    @Test
    void a_post_cannot_end_on_the_day_it_began() {
        assertRefused("change-not-after-last", () -> secretary.end(FROM, EndReason.REMOVAL));

        assertThat(secretary.validUntil()).isNull();
    }
}
