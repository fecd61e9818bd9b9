package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.xianfeng.stack.process.Ledger;
import org.xianfeng.stack.process.StartedProcess;
import org.xianfeng.stack.setting.FreePorts;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Settings;

/** What the commands say and do where no stack runs. */
class CommandsTest {

    @TempDir
    Path directory;

    private Settings settings;
    private Process leftover;

    @BeforeEach
    void a_stack_that_was_never_started() {
        settings = RunningStack.settingsFor(directory, FreePorts.forAll());
    }

    @AfterEach
    void nothing_stays() {
        if (leftover != null) {
            leftover.destroyForcibly();
        }
    }

    @Test
    void a_token_of_nobody_is_refused_with_the_names_there_are() {
        Said said = Said.by(settings, "token", "nobody");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .startsWith("Nobody is called \"nobody\"; there are platform-admin, xingda-admin, ")
                .contains("auditor", "portal-app");
    }

    @Test
    void a_token_is_not_to_be_had_before_the_start() {
        Said said = Said.by(settings, "token", "auditor");

        assertThat(said)
                .isEqualTo(new Said(
                        1,
                        "",
                        "Keycloak does not answer on port %d: run ./stack up first.%n"
                                .formatted(settings.port(Port.KEYCLOAK))));
    }

    @Test
    void the_log_of_a_component_that_does_not_exist_is_refused_with_those_there_are() {
        Said said = Said.by(settings, "logs", "gatway");

        assertThat(said)
                .isEqualTo(new Said(
                        1,
                        "",
                        "No component is called \"gatway\"; there are postgres, keycloak, membership-service, activity-service, training-service, gateway.%n"
                                .formatted()));
    }

    @Test
    void there_is_no_log_before_the_first_start() {
        Said said = Said.by(settings, "logs", "gateway");

        assertThat(said).isEqualTo(new Said(1, "", "There is no log yet: %s.%n".formatted(settings.log("gateway"))));
    }

    @Test
    void a_log_is_printed_as_it_was_written_although_the_component_has_ended() throws IOException {
        Files.createDirectories(settings.log("gateway").getParent());
        Files.writeString(settings.log("gateway"), "first line\n党员之家\n");

        assertThat(Said.by(settings, "logs", "gateway")).isEqualTo(new Said(0, "first line\n党员之家\n", ""));
    }

    @Test
    void the_state_names_every_component_and_the_exit_code_says_that_something_is_missing() {
        Said said = Said.by(settings, "status");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out().lines()).hasSize(6).allMatch(line -> line.contains("not running"));
    }

    @Test
    void nothing_is_ended_where_nothing_runs() {
        assertThat(Said.by(settings, "down")).isEqualTo(new Said(0, "", ""));
    }

    @Test
    void what_a_killed_run_left_behind_is_ended_by_name_and_then_forgotten() throws Exception {
        leftover = new ProcessBuilder("sleep", "600").start();
        Ledger.in(directory).record(StartedProcess.of("gateway", leftover.toHandle(), "of-another-build"));
        Files.writeString(directory.resolve("kept"), "data");

        Said said = Said.by(settings, "down");

        assertThat(said.code()).isZero();
        assertThat(said.out().lines()).singleElement().asString().matches("  gateway +ended +\\d+\\.\\d s");
        assertThat(leftover.waitFor()).isNotZero();
        assertThat(Ledger.in(directory).running("gateway")).isEmpty();
        assertThat(directory.resolve("kept")).hasContent("data");
        assertThat(Said.by(settings, "down").out()).isEmpty();
    }

    @Test
    void a_command_that_does_not_exist_is_answered_with_those_that_do() {
        Said said = Said.by(settings, "start");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("start");
        assertThat(Said.by(settings, "--help").out())
                .contains("up", "demo", "token", "status", "logs", "down", "secrets");
    }
}
