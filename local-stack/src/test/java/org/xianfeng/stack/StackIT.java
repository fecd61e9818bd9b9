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
