package org.xianfeng.stack.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void a_secret_is_made_once_and_stays() {
        String first = new Secrets(directory.resolve("secrets")).of("postgres");

        assertThat(first).matches("[A-Za-z0-9]{32}");
        assertThat(new Secrets(directory.resolve("secrets")).of("postgres")).isEqualTo(first);
    }

    @Test
    void a_file_that_is_there_is_left_as_it_is() {
        Secrets secrets = new Secrets(directory.resolve("secrets"));
        secrets.file("keyset", () -> "the first");

        assertThat(secrets.file("keyset", () -> "another")).hasContent("the first");
    }

    @Test
    void no_two_secrets_are_alike() {
        Secrets secrets = new Secrets(directory.resolve("secrets"));

        assertThat(secrets.of("one")).isNotEqualTo(secrets.of("other"));
    }

    @Test
    void only_the_owner_can_read_them() throws IOException {
        new Secrets(directory.resolve("secrets")).of("postgres");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secrets"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secrets/postgres"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_secret_that_could_not_be_written_is_not_there() {
        Secrets secrets = new Secrets(directory.resolve("secrets"));

        assertThatThrownBy(() -> secrets.file("keyset", () -> {
                    throw new IllegalStateException("disk full");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(secrets.has("keyset")).isFalse();
        assertThat(secrets.file("keyset", () -> "whole")).hasContent("whole");
        assertThat(directory.resolve("secrets").toFile().list()).containsExactly("keyset");
    }

    @Test
    void half_a_secret_of_a_killed_command_is_never_used() throws IOException {
        Secrets secrets = new Secrets(directory);
        Files.writeString(directory.resolve("keyset.new"), "more than the who");

        assertThat(secrets.file("keyset", () -> "whole")).hasContent("whole");
    }
}
