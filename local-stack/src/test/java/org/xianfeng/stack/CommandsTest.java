package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.xianfeng.stack.demo.api.LocalServer;
import org.xianfeng.stack.keycloak.DemoAccount;
import org.xianfeng.stack.process.Ledger;
import org.xianfeng.stack.process.StartedProcess;
import org.xianfeng.stack.setting.FreePorts;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Settings;

/** What the commands of {@code ./stack} print and with which code they end, where no stack has to run for it. */
class CommandsTest {

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>(Map.of("XIANFENG_STACK_MEMORY", "1"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void nothing_stays() {
        environment.clear();
        sleepers(printing(out)).down();
    }

    @Test
    void up_ends_with_the_addresses_and_every_demonstration_account() {
        int code = Main.run(this::sleeping, printing(out), printing(err), "up");

        assertThat(code).isZero();
        assertThat(text(out))
                .matches("(?s)  postgres +ready at nowhere:postgres +\\d+\\.\\d s\n.*")
                .containsPattern("\nReady after \\d+\\.\\d s\\.\n")
                .contains(
                        "\n  API and Swagger UI   http://127.0.0.1:8080\n",
                        "\n  Sign-in              http://127.0.0.1:8180\n",
                        "\nDemonstration accounts, each with the password xianfeng-demo-2026:\n");
        for (DemoAccount account : DemoAccount.values()) {
            assertThat(text(out))
                    .containsPattern("\n  " + account.username() + " +" + Pattern.quote(account.purpose()) + "\n");
        }
    }

    @Test
    void up_says_what_runs_already_and_the_addresses_again() {
        Main.run(this::sleeping, printing(out), printing(err), "up");
        out.reset();

        int code = Main.run(this::sleeping, printing(out), printing(err), "up");

        assertThat(code).isZero();
        assertThat(text(out))
                .matches("(?s)  postgres +runs already, process \\d+ +0\\.0 s\n.*")
                .contains("\n  API and Swagger UI   http://127.0.0.1:8080\n");
    }

    @Test
    void a_token_for_nobody_names_those_who_are_there() {
        assertThat(run("token", "nobody")).isEqualTo(1);

        assertThat(text(out)).isEmpty();
        assertThat(text(err))
                .startsWith("Nobody is called \"nobody\"; there are platform-admin, ")
                .contains("xingda-secretary", "auditor", "portal-app");
        assertThat(text(err).lines()).hasSize(1);
    }

    @Test
    void a_token_where_nothing_runs_says_what_to_do() {
        FreePorts.forAll().forEach((port, number) -> environment.put(port.variable(), Integer.toString(number)));

        assertThat(run("token", "auditor")).isEqualTo(1);

        assertThat(text(err))
                .isEqualTo("Keycloak does not answer on port %s: run ./stack up first.\n"
                        .formatted(environment.get(Port.KEYCLOAK.variable())));
    }

    @Test
    void a_token_where_something_else_answers_tells_what_it_said() throws IOException {
        try (LocalServer proxy = new LocalServer(exchange -> {
            byte[] page = "<html>Bad gateway".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(502, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        })) {
            environment.put(
                    Port.KEYCLOAK.variable(), Integer.toString(proxy.uri().getPort()));

            assertThat(run("token", "auditor")).isEqualTo(1);
        }

        assertThat(text(err)).isEqualTo("Keycloak gave no token (502): <html>Bad gateway\n");
    }

    @Test
    void logs_of_nobody_names_the_components() {
        assertThat(run("logs", "nobody")).isEqualTo(1);

        assertThat(text(err))
                .isEqualTo(
                        "No component is called \"nobody\"; there are postgres, keycloak, membership-service, activity-service, training-service, gateway.\n");
    }

    @Test
    void logs_prints_what_the_component_wrote() throws IOException {
        Path log = directory.resolve(".stack/logs/gateway.log");
        assertThat(run("logs", "gateway")).isEqualTo(1);
        assertThat(text(err)).isEqualTo("There is no log yet: %s.\n".formatted(log));

        Files.createDirectories(log.getParent());
        Files.writeString(log, "已启动\n");

        assertThat(run("logs", "gateway")).isZero();
        assertThat(text(out)).isEqualTo("已启动\n");
    }

    @Test
    void down_where_nothing_runs_is_done_at_once_and_takes_no_name() {
        assertThat(run("down")).isZero();
        assertThat(text(out)).isEmpty();

        assertThat(run("down", "nobody")).isEqualTo(2);
        assertThat(text(err)).startsWith("Unmatched argument at index 1: 'nobody'");
    }

    @Test
    void status_where_nothing_runs_names_every_component_and_fails() {
        assertThat(run("status")).isEqualTo(1);

        assertThat(text(out).lines()).hasSize(6).allMatch(line -> line.contains("not running"));
    }

    @Test
    void a_setting_that_is_none_is_said_in_a_sentence() {
        environment.put("XIANFENG_GATEWAY_PORT", "eighty");

        assertThat(run("status")).isEqualTo(1);
        assertThat(text(err))
                .isEqualTo("XIANFENG_GATEWAY_PORT is \"eighty\", which is not a number from 1 to 65535.\n");
    }

    @Test
    void what_a_killed_run_left_behind_is_ended_by_name_and_then_forgotten() throws Exception {
        Process leftover = new ProcessBuilder("sleep", "600").start();
        try {
            Ledger ledger = Ledger.in(settings().directory());
            ledger.record(StartedProcess.of("gateway", leftover.toHandle(), "of-another-build")
                    .orElseThrow());

            assertThat(run("down")).isZero();

            assertThat(text(out).lines()).singleElement().asString().matches("  gateway +ended +\\d+\\.\\d s");
            assertThat(leftover.waitFor()).isNotZero();
            assertThat(ledger.running("gateway")).isEmpty();
        } finally {
            leftover.destroyForcibly();
        }
    }

    @Test
    void a_command_that_does_not_exist_is_answered_with_those_that_do() {
        assertThat(run("start")).isEqualTo(2);
        assertThat(text(err)).contains("start");

        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("up", "demo", "token", "status", "logs", "down", "secrets");
    }

    private int run(String... arguments) {
        return Main.run(
                () -> new Main(new Stack(settings(), Progress.printingTo(printing(out))), printing(out)),
                printing(out),
                printing(err),
                arguments);
    }

    private Main sleeping() {
        return new Main(sleepers(printing(out)), printing(out));
    }

    private Stack sleepers(PrintStream to) {
        return new Stack(
                settings(),
                Progress.printingTo(to),
                List.of(new Sleeper("postgres", directory), new Sleeper("gateway", directory)));
    }

    private Settings settings() {
        return Settings.of(directory, environment);
    }

    private static PrintStream printing(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8);
    }
}
