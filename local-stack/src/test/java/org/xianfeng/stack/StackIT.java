package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.xianfeng.stack.keycloak.DemoAccount;
import org.xianfeng.stack.process.Ledger;
import org.xianfeng.stack.process.StartedProcess;
import org.xianfeng.stack.setting.FreePorts;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Settings;

@ExtendWith(RunningStack.class)
class StackIT {

    @TempDir
    Path directory;

    @Test
    void every_component_is_ready() {
        assertThat(RunningStack.stack().status())
                .extracting(Stack.State::name)
                .containsExactly(
                        "postgres",
                        "keycloak",
                        "membership-service",
                        "activity-service",
                        "training-service",
                        "gateway");
        assertThat(RunningStack.stack().status()).allMatch(Stack.State::ready);
    }

    @Test
    void starting_a_running_stack_keeps_every_process() {
        Map<String, Long> before = processes();

        RunningStack.stack().up();

        assertThat(processes()).isEqualTo(before);
    }

    @Test
    void what_was_killed_is_started_again_and_the_rest_stays() {
        Map<String, Long> before = processes();

        ProcessHandle gateway = ProcessHandle.of(before.get("gateway")).orElseThrow();
        gateway.destroyForcibly();
        gateway.onExit().join();
        assertThat(RunningStack.stack().isUp()).isFalse();
        RunningStack.stack().up();

        assertThat(RunningStack.stack().isUp()).isTrue();
        assertThat(processes().get("gateway")).isNotEqualTo(before.get("gateway"));
        assertThat(processes()).containsAllEntriesOf(without(before, "gateway"));
    }

    @Test
    void what_another_build_left_running_is_ended_with_a_sentence_and_started_anew() {
        Map<String, Long> before = processes();
        ProcessHandle gateway = ProcessHandle.of(before.get("gateway")).orElseThrow();
        Ledger.in(RunningStack.settings().directory())
                .record(StartedProcess.of("gateway", gateway, "of-another-build")
                        .orElseThrow());

        Said said = Said.by(RunningStack.settings(), "up");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines()).contains("  gateway is left over from before: ending it");
        assertThat(said.out()).containsPattern("(?m)^  gateway +ended +[\\d.]+ s$");
        assertThat(said.out().lines().filter(line -> line.contains("left over")))
                .hasSize(1);
        assertThat(gateway.isAlive()).isFalse();
        assertThat(processes().get("gateway")).isNotEqualTo(before.get("gateway"));
        assertThat(processes()).containsAllEntriesOf(without(before, "gateway"));
        assertThat(RunningStack.stack().isUp()).isTrue();
    }

    @Test
    void up_says_what_runs_already_where_everything_is_and_who_may_sign_in() {
        Settings settings = RunningStack.settings();

        Said said = Said.by(settings, "up");

        assertThat(said.code()).as(said.err()).isZero();
        processes().forEach((name, pid) -> assertThat(said.out())
                .containsPattern("(?m)^  " + name + " +runs already, process " + pid + " +0\\.0 s$"));
        assertThat(said.out())
                .containsPattern("(?m)^Ready after \\d+\\.\\d s\\.$")
                .contains(settings.url(Port.GATEWAY), settings.url(Port.KEYCLOAK))
                .contains("each with the password " + settings.demoPassword());
        for (DemoAccount account : DemoAccount.values()) {
            assertThat(said.out().lines())
                    .filteredOn(line -> line.startsWith("  " + account.username() + " "))
                    .singleElement()
                    .asString()
                    .endsWith(account.purpose());
        }
    }

    @Test
    void a_token_is_one_line_with_which_the_gateway_lets_its_owner_in() {
        Said said = Said.by(RunningStack.settings(), "token", "auditor");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines()).hasSize(1);
        RunningStack.introduce("whoever has the printed token", said.out()::strip);
        assertThat(RunningStack.get("/api/v1/membership/audit-entries?limit=1", "whoever has the printed token")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_state_and_the_log_of_what_runs_are_shown() throws IOException {
        Said status = Said.by(RunningStack.settings(), "status");
        Said log = Said.by(RunningStack.settings(), "logs", "training-service");

        assertThat(status.code()).isZero();
        processes().forEach((name, pid) -> assertThat(status.out())
                .containsPattern("(?m)^  " + name + " +ready .* process " + pid + ", \\d+ MB$"));
        assertThat(log.code()).isZero();
        assertThat(log.out()).contains("training-service").contains("started in");
    }

    @Test
    void a_port_in_use_is_named_and_nothing_is_started() throws IOException {
        Map<Port, Integer> ports = FreePorts.forAll();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports.put(Port.TRAINING, taken.getLocalPort());
            Stack stack = new Stack(RunningStack.settingsFor(directory, ports), Progress.printing());

            assertThatThrownBy(stack::up)
                    .isInstanceOf(Obstacle.class)
                    .hasMessage(
                            "Port %d, which training-service needs, is in use by another program: end that, or set XIANFENG_TRAINING_PORT.",
                            taken.getLocalPort());
            assertThat(stack.status()).allMatch(state -> state.process().isEmpty());
        }
    }

    @Test
    void too_little_memory_is_said_in_a_sentence_and_nothing_is_started() {
        Settings usual = RunningStack.settingsFor(directory, FreePorts.forAll());
        Settings demanding = new Settings(
                usual.repository(),
                usual.directory(),
                usual.cache(),
                usual.ports(),
                Integer.MAX_VALUE / 10,
                usual.demoPassword(),
                usual.javaOptions());
        Stack stack = new Stack(demanding, Progress.printing());

        assertThatThrownBy(stack::up)
                .isInstanceOf(Obstacle.class)
                .hasMessageMatching(
                        "Too little memory: the stack needs 214748364 MB free and \\d+ MB are; end other programs first\\.");
        assertThat(stack.status()).allMatch(state -> state.process().isEmpty());
    }

    private static Map<String, Long> processes() {
        return RunningStack.stack().status().stream()
                .collect(Collectors.toMap(
                        Stack.State::name,
                        state -> state.process().orElseThrow().pid()));
    }

    private static Map<String, Long> without(Map<String, Long> processes, String name) {
        return processes.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
