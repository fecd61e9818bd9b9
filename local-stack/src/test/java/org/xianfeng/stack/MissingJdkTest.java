package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** What {@code ./stack} says where it finds no JDK that can run it: one sentence, and nothing is begun. */
class MissingJdkTest {

    private static final Path STACK = Path.of("..", "stack").toAbsolutePath().normalize();

    @TempDir
    Path machine;

    private Path tools;

    /** All that the script needs to get so far. Whatever else it tried to start would not be there. */
    @BeforeEach
    void a_machine_without_java() throws IOException {
        tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : List.of("bash", "dirname", "readlink", "sed")) {
            script(tools.resolve(tool), "exec " + onThisMachine(tool) + " \"$@\"");
        }
    }

    @Test
    void no_jdk_at_all() throws Exception {
        assertThatItSays(
                "Xianfeng needs a JDK 17 or later, and there is no javac on the PATH: install one or set JAVA_HOME.",
                null);
    }

    @Test
    void a_java_home_that_is_no_jdk() throws Exception {
        assertThatItSays("JAVA_HOME is " + machine + ", which is not a JDK: it has no bin/javac.", machine);
    }

    @ParameterizedTest
    @CsvSource({"javac 16.0.2, 16", "javac 11.0.21, 11", "javac 1.8.0_392, 8", "what?, unreadable"})
    void a_jdk_that_is_too_old(String says, String version) throws Exception {
        Path jdk = jdk("echo '" + says + "'");

        assertThatItSays("Xianfeng needs a JDK 17 or later; the one in " + jdk + " is " + version + ".", jdk);
    }

    @Test
    void a_jdk_that_does_not_run() throws Exception {
        Path jdk = jdk("exit 127");

        assertThatItSays("Xianfeng needs a JDK 17 or later; the one in " + jdk + " is unreadable.", jdk);
    }

    @Test
    void an_old_jdk_on_the_path() throws Exception {
        Path jdk = jdk("echo 'javac 11.0.21'");
        Files.createSymbolicLink(tools.resolve("javac"), jdk.resolve("bin/javac"));

        assertThatItSays("Xianfeng needs a JDK 17 or later; the one in " + jdk + " is 11.", null);
    }

    private void assertThatItSays(String sentence, Path javaHome) throws Exception {
        for (String command : List.of("up", "status")) {
            Path said = machine.resolve("said");
            ProcessBuilder stack = new ProcessBuilder(STACK.toString(), command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            stack.environment().clear();
            stack.environment().put("PATH", tools.toString());
            if (javaHome != null) {
                stack.environment().put("JAVA_HOME", javaHome.toString());
            }

            assertThat(stack.start().waitFor()).isEqualTo(1);
            assertThat(said).hasContent(sentence);
        }
    }

    /** A JDK of which only the compiler is there, and that is this script. */
    private Path jdk(String script) throws IOException {
        script(Files.createDirectories(machine.resolve("jdk/bin")).resolve("javac"), script);
        return machine.resolve("jdk").toRealPath();
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!" + onThisMachine("bash") + "\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onThisMachine(String tool) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
