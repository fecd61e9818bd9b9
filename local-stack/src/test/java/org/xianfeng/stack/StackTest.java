package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.setting.Settings;

/** What a stack does and says, with programs that only sleep; {@code StackIT} has the real ones. */
class StackTest {

    @TempDir
    Path directory;

    private final List<String> said = new ArrayList<>();
    private Sleeper postgres;
    private Sleeper gateway;
    private Stack stack;

    @BeforeEach
    void two_programs() {
        Map<String, String> environment =
                Map.of("XIANFENG_STACK_DIRECTORY", directory.toString(), "XIANFENG_STACK_MEMORY", "1");
        postgres = new Sleeper("postgres", directory);
        gateway = new Sleeper("gateway", directory);
        stack = new Stack(Settings.of(directory, environment), new Steps(), List.of(postgres, gateway));
    }

    @AfterEach
    void nothing_stays() {
        stack.down();
    }

    @Test
    void each_step_is_said_with_the_address() {
        stack.up();

        assertThat(said).containsExactly("postgres: ready at nowhere:postgres", "gateway: ready at nowhere:gateway");
    }

    @Test
    void what_runs_already_is_named_with_its_process_and_stays() {
        stack.up();
        List<Long> before = processes();
        said.clear();

        stack.up();

        assertThat(said)
                .containsExactly(
                        "postgres: runs already, process " + before.get(0),
                        "gateway: runs already, process " + before.get(1));
        assertThat(processes()).isEqualTo(before);
        assertThat(gateway.asked).filteredOn("prepare"::equals).hasSize(1);
    }

    /** The command that started it may have been killed before it came to that. */
    @Test
    void what_can_only_be_done_once_it_answers_is_done_for_what_runs_already_too() {
        stack.up();
        postgres.asked.clear();

        stack.up();

        assertThat(postgres.asked).containsExactly("ready");
    }

    @Test
    void what_is_left_over_from_another_build_is_ended_and_said_to_be() {
        stack.up();
        List<Long> before = processes();
        said.clear();

        gateway.build = "tomorrow";
        stack.up();

        assertThat(said)
                .containsExactly(
                        "postgres: runs already, process " + before.get(0),
                        "  gateway is left over from before: ending it",
                        "gateway: ended",
                        "gateway: ready at nowhere:gateway");
        assertThat(processes().get(0)).isEqualTo(before.get(0));
        assertThat(processes().get(1)).isNotEqualTo(before.get(1));
    }

    @Test
    void without_the_database_that_they_know_the_others_are_started_anew() {
        stack.up();
        List<Long> before = processes();

        postgres.build = "tomorrow";
        stack.up();

        assertThat(processes()).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    @Test
    void a_program_that_ends_at_once_is_named_with_its_complaint_and_its_log_and_the_others_are_ended() {
        gateway.script = "echo 'Error: no such program'; exit 1";
        gateway.ready = false;

        assertThatThrownBy(stack::up)
                .isInstanceOf(Obstacle.class)
                .hasMessage(
                        "gateway ended while starting (Error: no such program); its log is %s.",
                        directory.resolve("logs/gateway.log"));
        assertThat(said).containsExactly("postgres: ready at nowhere:postgres", "Ending what was started");
        assertThat(stack.status()).allMatch(state -> state.process().isEmpty());
    }

    @Test
    void down_ends_everything_in_the_opposite_order_and_says_nothing_the_second_time() {
        stack.up();
        said.clear();

        stack.down();
        stack.down();

        assertThat(said).containsExactly("gateway: ended", "postgres: ended");
    }

    private List<Long> processes() {
        return stack.status().stream()
                .map(state -> state.process().orElseThrow().pid())
                .toList();
    }

    /** What a person would read, without the times. */
    private final class Steps implements Progress {

        @Override
        public void step(String subject, String outcome, Duration took) {
            said.add(subject + ": " + outcome);
        }

        @Override
        public void note(String sentence) {
            said.add(sentence);
        }
    }
}
