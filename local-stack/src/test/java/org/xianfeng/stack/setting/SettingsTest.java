package org.xianfeng.stack.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Map;

import org.xianfeng.stack.Obstacle;

class SettingsTest {

    @TempDir
    Path repository;

    @Test
    void without_a_word_from_the_environment_everything_is_where_the_documents_say() {
        Settings settings = Settings.of(repository, Map.of("HOME", "/home/somebody"));

        assertThat(settings.directory()).isEqualTo(repository.resolve(".stack"));
        assertThat(settings.cache()).isEqualTo(Path.of("/home/somebody/.cache/xianfeng"));
        assertThat(settings.url(Port.GATEWAY)).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.issuer()).isEqualTo("http://127.0.0.1:8180/realms/xianfeng");
        assertThat(settings.port(Port.POSTGRES)).isEqualTo(5442);
    }

    @Test
    void the_environment_moves_ports_directories_and_options() {
        Settings settings = Settings.of(
                repository,
                Map.of(
                        "XIANFENG_GATEWAY_PORT", "18080",
                        "XIANFENG_STACK_DIRECTORY", "/tmp/elsewhere",
                        "XDG_CACHE_HOME", "/var/cache",
                        "XIANFENG_JAVA_OPTIONS", " -Xmx1g  -Dx=y "));

        assertThat(settings.url(Port.GATEWAY)).isEqualTo("http://127.0.0.1:18080");
        assertThat(settings.directory()).isEqualTo(Path.of("/tmp/elsewhere"));
        assertThat(settings.cache()).isEqualTo(Path.of("/var/cache/xianfeng"));
        assertThat(settings.javaOptions()).containsExactly("-Xmx1g", "-Dx=y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cache"})
    void a_cache_home_that_is_no_absolute_path_does_not_count(String named) {
        Settings settings = Settings.of(repository, Map.of("HOME", "/home/somebody", "XDG_CACHE_HOME", named));

        assertThat(settings.cache()).isEqualTo(Path.of("/home/somebody/.cache/xianfeng"));
    }

    @Test
    void more_memory_than_any_machine_has_is_not_asked_for() {
        assertThatThrownBy(() -> Settings.of(repository, Map.of("XIANFENG_STACK_MEMORY", "2147483647")))
                .hasMessage("XIANFENG_STACK_MEMORY is \"2147483647\", which is not a number from 1 to 1000000.");
    }

    @Test
    void a_stack_keeps_its_ports_until_it_is_told_others() {
        Settings.of(repository, Map.of("XIANFENG_KEYCLOAK_PORT", "18180")).remember();

        assertThat(Settings.of(repository, Map.of()).port(Port.KEYCLOAK)).isEqualTo(18180);
        assertThat(Settings.of(repository, Map.of("XIANFENG_KEYCLOAK_PORT", "28180"))
                        .port(Port.KEYCLOAK))
                .isEqualTo(28180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty"})
    void a_port_that_is_none_is_named_in_one_sentence(String value) {
        assertThatThrownBy(() -> Settings.of(repository, Map.of("XIANFENG_POSTGRES_PORT", value)))
                .isInstanceOf(Obstacle.class)
                .hasMessage("XIANFENG_POSTGRES_PORT is \"%s\", which is not a number from 1 to 65535.", value);
    }

    @Test
    void the_build_told_the_versions() {
        assertThat(Settings.version("postgres")).matches("18\\.\\d+\\.\\d+");
        assertThat(Settings.version("keycloak")).matches("26\\.\\d+\\.\\d+");
    }
}
