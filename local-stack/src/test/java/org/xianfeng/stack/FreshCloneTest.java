package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code ./stack} answers where nothing is built, without building for it. */
class FreshCloneTest {

    @TempDir
    Path clone;

    private String said;

    @BeforeEach
    void a_clone_of_which_only_the_script_is_there() throws IOException {
        Files.copy(Path.of("..", "stack"), clone.resolve("stack"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", ""})
    void help_names_the_commands(String option) throws Exception {
        assertThat(stack(option)).isZero();
        assertThat(said).contains("up", "demo", "token", "status", "logs", "down", "secrets", "check-jdk25");
        assertThat(clone.resolve(".stack")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "status", "logs", "token"})
    void what_needs_something_that_was_started_says_that_nothing_was(String command) throws Exception {
        assertThat(stack(command)).isEqualTo(1);
        assertThat(said).isEqualTo("Nothing is built here and nothing was started: begin with ./stack up.\n");
        assertThat(clone.resolve(".stack")).doesNotExist();
    }

    @Test
    void secrets_are_not_written_where_git_would_take_them() throws Exception {
        Path keys = clone.resolve("keys");

        assertThat(stack("secrets", keys.toString())).isEqualTo(1);
        assertThat(said).startsWith(keys + " is in the repository, where Git and images would take the secrets");
        assertThat(keys).doesNotExist();

        assertThat(stack("secrets")).isZero();
        assertThat(clone.resolve("deploy/secrets/keycloak/admin-password")).isNotEmptyFile();
    }

    private int stack(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", clone.resolve("stack").toString());
        for (String argument : arguments) {
            builder.command().add(argument);
        }
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("XIANFENG_STACK_DIRECTORY");
        Process process = builder.redirectErrorStream(true).start();
        said = new String(process.getInputStream().readAllBytes());
        return process.waitFor();
    }
}
