package org.xianfeng.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class LaunchTest {

    private static final Launch LAUNCH = launch(Map.of("PORT", "1", "PASSWORD", "secret"), "today");

    @Test
    void the_same_start_has_the_same_fingerprint() {
        assertThat(launch(Map.of("PASSWORD", "secret", "PORT", "1"), "today").fingerprint())
                .isEqualTo(LAUNCH.fingerprint());
    }

    @Test
    void another_setting_or_a_new_build_has_another() {
        assertThat(launch(Map.of("PORT", "2", "PASSWORD", "secret"), "today").fingerprint())
                .isNotEqualTo(LAUNCH.fingerprint());
        assertThat(launch(Map.of("PORT", "1", "PASSWORD", "secret"), "tomorrow").fingerprint())
                .isNotEqualTo(LAUNCH.fingerprint());
    }

    @Test
    void nothing_printed_tells_a_password() {
        assertThat(LAUNCH.toString() + LAUNCH.fingerprint()).doesNotContain("secret");
    }

    private static Launch launch(Map<String, String> environment, String build) {
        return new Launch(List.of("java", "-jar", "program.jar"), environment, Path.of("/tmp"), build);
    }
}
