package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.stack.keycloak.KeycloakServer;
import org.xianfeng.support.personaldata.NewKeys;

/** What the containers promise, read from their files; whether they start can only be seen with a container engine. */
class ContainersTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final String SECRETS = "${XIANFENG_SECRETS:-./deploy/secrets}/";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {Deployment.COMPOSE, Deployment.DEMO})
    void no_secret_stands_in_the_environment_of_a_container(String file) throws IOException {
        Map<String, Map<String, Object>> services =
                Deployment.ofThisRepository().section(file, "services");

        assertThat(services).isNotEmpty().allSatisfy((name, service) -> {
            assertThat(service).doesNotContainKey("env_file");
            Map<?, ?> environment = (Map<?, ?>) service.getOrDefault("environment", Map.of());
            environment.forEach((variable, value) -> {
                if (variable.toString().matches(".*(PASSWORD|SECRET|KEY)(_.*)?")) {
                    assertThat(variable.toString()).as(name).endsWith("_FILE");
                    assertThat(value.toString()).as(name).startsWith("/run/secrets/");
                }
            });
            assertThat(String.valueOf(service.get("build"))).as(name).doesNotContain("args");
            assertThat(String.valueOf(service.get("command"))).as(name).doesNotContainIgnoringCase("password");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"realm.json", "demo.json"})
    void every_secret_of_the_realm_comes_from_the_environment(String file) throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(REPOSITORY.resolve("deploy/keycloak/" + file).toFile());
        List<String> secrets = new ArrayList<>(realm.findValuesAsText("secret"));
        realm.findValues("credentials").forEach(credentials -> secrets.addAll(credentials.findValuesAsText("value")));

        assertThat(secrets).isNotEmpty().allMatch(secret -> secret.matches("\\$\\{XIANFENG_[A-Z_]+}"));
    }

    @Test
    void no_image_is_built_with_a_secret() throws IOException {
        assertThat(Files.readString(REPOSITORY.resolve(Deployment.DOCKERFILE)))
                .doesNotContainPattern("(?im)^(ENV|ARG|LABEL) .*(password|secret=|_key)");
        assertThat(Files.readAllLines(REPOSITORY.resolve(".dockerignore")))
                .contains("deploy/secrets", ".stack", ".env");
    }

    @Test
    void every_secret_that_a_container_names_is_written_once_and_only_for_its_owner() throws Exception {
        Path secrets = directory.resolve("secrets");
        String first = writeSecrets(secrets);
        Map<String, String> before = contents(secrets);

        String second = writeSecrets(secrets);

        assertThat(first).startsWith("23 secrets written to " + secrets);
        assertThat(second).startsWith("0 secrets written to " + secrets);
        assertThat(contents(secrets)).isEqualTo(before);
        assertThat(before.keySet()).containsExactlyInAnyOrderElementsOf(secretFiles());
        assertThat(before.values()).doesNotHaveDuplicates();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "activity", "training"})
    void the_keys_that_the_shell_makes_are_such_as_the_services_read(String service) throws Exception {
        writeSecrets(directory.resolve("secrets"));
        Map<String, String> secrets = contents(directory.resolve("secrets"));

        assertThatCode(() -> NewKeys.rotated(secrets.get(service + "-service/keyset")))
                .doesNotThrowAnyException();
        assertThat(secrets.get(service + "-service/hash-key").strip()).hasSameSizeAs(NewKeys.hashKey());
    }

    @Test
    void the_container_builds_keycloak_as_the_local_stack_does() throws IOException {
        assertThat(Files.readString(REPOSITORY.resolve("deploy/Dockerfile")))
                .contains("kc.sh build " + String.join(" ", KeycloakServer.BUILD_OPTIONS));
    }

    private static List<String> secretFiles() throws IOException {
        Deployment deployment = Deployment.ofThisRepository();
        return Stream.of(Deployment.COMPOSE, Deployment.DEMO)
                .flatMap(file -> deployment.section(file, "secrets").values().stream())
                .map(secret -> String.valueOf(secret.get("file")).replace(SECRETS, ""))
                .toList();
    }

    private static String writeSecrets(Path to) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", REPOSITORY.resolve("stack").toString(), "secrets", to.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> directory.relativize(file).toString(), file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }));
        }
    }
}
