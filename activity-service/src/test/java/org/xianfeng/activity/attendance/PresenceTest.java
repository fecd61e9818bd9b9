package org.xianfeng.activity.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;

import org.xianfeng.support.problem.Refused;

class PresenceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PRESENT, -,              -,    ",
                "LATE,    -,              -,    ",
                "LEAVE,   SICK_LEAVE,     -,    ",
                "LEAVE,   OTHER,          家中有事, ",
                "ABSENT,  UNEXCUSED,      -,    ",
                "ABSENT,  LEAVE_REJECTED, -,    ",
                "LEAVE,   -,              -,    absence-reason-missing",
                "ABSENT,  -,              -,    absence-reason-missing",
                "ABSENT,  OTHER,          -,    absence-reason-missing",
                "ABSENT,  OTHER,          ' ',  absence-reason-missing",
                "LEAVE,   UNEXCUSED,      -,    absence-reason-contradicts",
                "LEAVE,   LEAVE_REJECTED, -,    absence-reason-contradicts",
                "PRESENT, SICK_LEAVE,     -,    absence-reason-contradicts",
                "ONLINE,  BUSINESS_TRIP,  -,    absence-reason-contradicts"
            })
    void every_absence_has_a_reason_that_fits(AttendanceCode code, AbsenceReason reason, String text, String refusal) {
        Presence presence = new Presence(code, reason, text, null, null);

        assertThat(presence.refusal(Mode.HYBRID).map(Refused::code).orElse(null))
                .isEqualTo(refusal);
    }

    @Test
    void not_to_count_somebody_needs_the_ground_and_the_approval() {
        assertThat(excluded(ExclusionGround.SERVING_SENTENCE, "批〔2026〕3号").refusal(Mode.ONSITE))
                .isEmpty();
        assertThat(excluded(null, "批〔2026〕3号").refusal(Mode.ONSITE))
                .map(Refused::code)
                .contains("exclusion-incomplete");
        assertThat(excluded(ExclusionGround.SERVING_SENTENCE, " ").refusal(Mode.ONSITE))
                .map(Refused::code)
                .contains("exclusion-incomplete");
        assertThat(new Presence(AttendanceCode.PRESENT, null, null, null, "批〔2026〕3号").refusal(Mode.ONSITE))
                .map(Refused::code)
                .contains("exclusion-incomplete");
    }

    @Test
    void online_is_a_way_to_attend_only_where_it_was_offered() {
        Presence online = Presence.of(AttendanceCode.ONLINE);

        assertThat(online.refusal(Mode.ONSITE)).map(Refused::code).contains("online-not-offered");
        assertThat(online.refusal(Mode.ONLINE)).isEmpty();
        assertThat(online.refusal(Mode.HYBRID)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AttendanceCode.class)
    void each_code_is_presence_or_absence_or_neither(AttendanceCode code) {
        assertThat(code.isPresence())
                .isEqualTo(EnumSet.of(
                                AttendanceCode.PRESENT,
                                AttendanceCode.LATE,
                                AttendanceCode.LEFT_EARLY,
                                AttendanceCode.ONLINE)
                        .contains(code));
        assertThat(code.isAbsence())
                .isEqualTo(
                        EnumSet.of(AttendanceCode.LEAVE, AttendanceCode.ABSENT).contains(code));
    }

    private static Presence excluded(ExclusionGround ground, String approval) {
        return new Presence(AttendanceCode.EXCLUDED, null, null, ground, approval);
    }
}
