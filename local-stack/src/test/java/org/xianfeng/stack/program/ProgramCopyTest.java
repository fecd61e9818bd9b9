package org.xianfeng.stack.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.postgres.PostgresServer;
import org.xianfeng.stack.process.Launch;
import org.xianfeng.stack.setting.Secrets;
import org.xianfeng.stack.setting.Settings;

class ProgramCopyTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00.123456Z");

    @TempDir
    Path repository;

    private Settings settings;
    private Gateway gateway;
    private Path built;

    @BeforeEach
    void a_gateway_that_is_built() throws IOException {
        settings = Settings.of(repository, Map.of());
        gateway = new Gateway(settings);
        built = repository.resolve("gateway/target/quarkus-app");
        build("as of Monday", MONDAY);
    }

    @Test
    void no_program_runs_from_what_the_build_writes() throws IOException {
        Secrets secrets = new Secrets(repository.resolve("secrets"));
        List<Program> programs = Stream.<Program>concat(
                        Service.all(settings, secrets, new PostgresServer(settings, secrets)).stream(),
                        Stream.of(gateway))
                .toList();
        for (Program program : programs) {
            built = repository.resolve(program.name()).resolve("target/quarkus-app");
            build("as of Monday", MONDAY);

            program.prepare();

            assertThat(jar(program.launch()))
                    .startsWith(settings.directory().resolve("programs").resolve(program.name()))
                    .exists();
            assertThat(program.launch().environment().values())
                    .noneMatch(value -> value.contains(built.getParent().toString()));
        }
    }

    @Test
    void a_build_beside_it_leaves_the_running_program_as_it_was() throws IOException {
        gateway.prepare();
        Path running = jar(gateway.launch()).getParent();

        build("as of Tuesday", MONDAY.plusSeconds(86_400));

        assertThat(running.resolve("quarkus-run.jar")).hasContent("as of Monday");
        assertThat(running.resolve("lib/main/library.jar")).hasContent("as of Monday");
    }

    @Test
    void a_new_build_is_another_launch_and_takes_the_place_of_the_copy_before() throws IOException {
        gateway.prepare();
        Launch before = gateway.launch();

        build("as of Tuesday", MONDAY.plusSeconds(86_400));
        assertThat(gateway.launch().fingerprint()).isNotEqualTo(before.fingerprint());
        gateway.prepare();

        assertThat(jar(gateway.launch()).resolveSibling("lib/main/library.jar")).hasContent("as of Tuesday");
        assertThat(jar(before).getParent()).doesNotExist();
    }

    @Test
    void what_was_not_built_again_is_not_copied_again() throws IOException {
        gateway.prepare();
        Launch before = gateway.launch();
        Path mark = Files.writeString(jar(before).resolveSibling("only-in-this-copy"), "");

        gateway.prepare();

        assertThat(gateway.launch()).isEqualTo(before);
        assertThat(mark).exists();
    }

    @Test
    void a_program_that_is_being_built_meanwhile_is_not_copied() throws IOException {
        Files.createSymbolicLink(built.resolve("lib/main/gone.jar"), built.resolve("nowhere"));

        assertThatThrownBy(gateway::prepare)
                .isInstanceOf(Obstacle.class)
                .hasMessage("gateway is being built right now: wait for the end of the build, and start again.");
        assertThat(jar(gateway.launch()).getParent()).doesNotExist();
    }

    @Test
    void what_a_killed_command_copied_in_part_is_never_run() throws IOException {
        gateway.prepare();
        Path copy = jar(gateway.launch()).getParent();
        Path unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished");
        Files.move(copy, unfinished);
        Files.delete(unfinished.resolve("lib/main/library.jar"));

        gateway.prepare();

        assertThat(copy.resolve("lib/main/library.jar")).hasContent("as of Monday");
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void a_program_that_is_not_built_is_named() throws IOException {
        Files.delete(built.resolve("quarkus-run.jar"));

        assertThatThrownBy(gateway::launch)
                .isInstanceOf(Obstacle.class)
                .hasMessage("gateway is not built: %s is missing.", built.resolve("quarkus-run.jar"));
        assertThatThrownBy(gateway::prepare).isInstanceOf(Obstacle.class);
    }

    /** As Quarkus does it: the files of the same names are written anew. */
    private void build(String content, Instant at) throws IOException {
        Files.createDirectories(built.resolve("lib/main"));
        Files.writeString(built.resolve("lib/main/library.jar"), content);
        Path jar = Files.writeString(built.resolve("quarkus-run.jar"), content);
        Files.setLastModifiedTime(jar, FileTime.from(at));
    }

    private static Path jar(Launch launch) {
        List<String> command = launch.command();
        return Path.of(command.get(command.indexOf("-jar") + 1));
    }
}
