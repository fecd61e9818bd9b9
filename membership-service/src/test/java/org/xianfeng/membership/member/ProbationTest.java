package org.xianfeng.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class ProbationTest {

    @ParameterizedTest
    @CsvSource({
        "1956-09-25, 1956-09-25",
        "1956-09-26, 1957-09-26",
        "1969-04-13, 1970-04-13",
        "1969-04-14, 1969-04-14",
        "1977-08-17, 1977-08-17",
        "1977-08-18, 1978-08-18",
        "2024-02-29, 2025-02-28"
    })
    void it_lasts_a_year_except_where_the_constitution_of_the_day_knew_none(LocalDate joined, LocalDate earliestEnd) {
        assertThat(Probation.of(joined).earliestEnd()).isEqualTo(earliestEnd);
    }
}
