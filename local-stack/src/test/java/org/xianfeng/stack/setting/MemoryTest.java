package org.xianfeng.stack.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class MemoryTest {

    @Test
    void what_is_available_counts_not_what_is_free() {
        List<String> meminfo = List.of("MemTotal: 8000000 kB", "MemFree: 100000 kB", "MemAvailable:    3145728 kB");

        assertThat(Memory.availableIn(meminfo)).hasValue(3072);
    }

    @Test
    void a_system_that_does_not_tell_is_not_guessed_at() {
        assertThat(Memory.availableIn(List.of("MemTotal: 8000000 kB"))).isEmpty();
    }
}
