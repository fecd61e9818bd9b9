package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class MeasurementTest {

    @Test
    void one_slow_start_does_not_move_the_median() {
        Measurement measurement = new Measurement();

        measurement.add(Duration.ofSeconds(100));
        measurement.add(Duration.ofSeconds(15));
        measurement.add(Duration.ofSeconds(16));

        assertThat(measurement.medianStart()).isEqualTo(Duration.ofSeconds(16));
    }
}
