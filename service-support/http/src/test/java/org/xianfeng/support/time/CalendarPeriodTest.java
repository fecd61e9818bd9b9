package org.xianfeng.support.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.support.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;

class CalendarPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026,       2026-01-01, 2027-01-01",
        "2026-Q1,    2026-01-01, 2026-04-01",
        "2026-Q4,    2026-10-01, 2027-01-01",
        "2026-11,    2026-11-01, 2026-12-01",
        "2026-12,    2026-12-01, 2027-01-01",
        "2028-02-29, 2028-02-29, 2028-03-01"
    })
    void it_is_half_open(String written, LocalDate from, LocalDate until) {
        assertThat(CalendarPeriod.ofParameter("period", written)).isEqualTo(new CalendarPeriod(from, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "26",
                "2026-Q5",
                "2026-13",
                "2026-00",
                "2027-02-29",
                "2026-1",
                "2026-11-22T00",
                "2026-Q4-1",
                " 2026"
            })
    void anything_else_is_refused(String written) {
        assertRefused("invalid-request", () -> CalendarPeriod.ofParameter("period", written));
    }

    @Test
    void its_instants_are_midnights_in_shanghai() {
        CalendarPeriod month = CalendarPeriod.ofParameter("period", "2026-11");

        assertThat(month.start()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(month.end()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
    }
}
