package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the containers, read as Docker reads them, and what they promise.
 *
 * @param text of each file by its path
 */
record Deployment(Map<String, String> text) {

    static final String COMPOSE = "docker-compose.yml";
    static final String DEMO = "docker-compose.demo.yml";
    static final String DOCKERFILE = "deploy/Dockerfile";
    static final String START_KEYCLOAK = "deploy/containers/start-keycloak";
    static final String STORE = "service-support/store/src/main/resources/META-INF/microprofile-config.properties";

    private static final Map<String, Object> HEALTHY = Map.of("condition", "service_healthy");
    private static final List<String> SERVICES = List.of("membership-service", "activity-service", "training-service");

    /** By port of management: where each program says that it is ready. */
    private static final Map<String, List<String>> READY = Map.of(
            "membership-service", List.of("9081", "/q/health/ready"),
            "activity-service", List.of("9082", "/q/health/ready"),
            "training-service", List.of("9083", "/q/health/ready"),
            "gateway", List.of("9080", "/q/health/ready"),
            "keycloak", List.of("9000", "/health/ready"));

    static final Map<String, Consumer<Deployment>> PROMISES = new TreeMap<>(Map.of(
            "ports", Deployment::onlyTheGatewayAndKeycloakCanBeReachedAndOnlyFromThisMachine,
            "limits", Deployment::noContainerCanChangeItselfGainRightsOrTakeAllMemory,
            "health", Deployment::everyContainerSaysWhetherItIsReady,
            "order", Deployment::eachStartsWhenWhatItNeedsIsReady,
            "user", Deployment::noProgramRunsAsRoot,
            "keycloak", Deployment::keycloakIsBuiltBeforeItStartsAndHasADatabaseOfItsOwn,
            "volumes", Deployment::theDataOutlivesTheContainer,
            "erasures", Deployment::whoWasErasedOutlivesTheContainer,
            "connections", Deployment::theDatabaseHasRoomForTwoOfEachService));

    static Deployment ofThisRepository() throws IOException {
        Path repository = Path.of("..").toAbsolutePath().normalize();
        Map<String, String> text = new HashMap<>();
        for (String file : List.of(COMPOSE, DEMO, DOCKERFILE, START_KEYCLOAK, STORE)) {
            text.put(file, Files.readString(repository.resolve(file)));
        }
        return new Deployment(text);
    }

    /** The same with something else in one place of a file. */
    Deployment with(String file, String instead, String of) {
        assertThat(text.get(file)).as(file).contains(of);
        Map<String, String> spoilt = new HashMap<>(text);
        spoilt.put(file, text.get(file).replace(of, instead));
        return new Deployment(spoilt);
    }

    private void onlyTheGatewayAndKeycloakCanBeReachedAndOnlyFromThisMachine() {
        Map<String, Object> published = new TreeMap<>();
        services().forEach((name, service) -> {
            if (service.containsKey("ports")) {
                published.put(name, service.get("ports"));
            }
            assertThat(service).as(name).doesNotContainKey("network_mode");
        });

        assertThat(published)
                .isEqualTo(Map.of(
                        "gateway", List.of("${XIANFENG_BIND:-127.0.0.1}:${XIANFENG_GATEWAY_PORT:-8080}:8080"),
                        "keycloak", List.of("${XIANFENG_BIND:-127.0.0.1}:${XIANFENG_KEYCLOAK_PORT:-8180}:8080")));
        services().forEach((name, service) -> assertThat(service.get("networks"))
                .as(name)
                .isEqualTo(published.containsKey(name) ? List.of("backend", "edge") : List.of("backend")));
        assertThat(section("networks")).containsEntry("backend", Map.of("internal", true));
    }

    private void noContainerCanChangeItselfGainRightsOrTakeAllMemory() {
        assertThat(services()).hasSize(6).allSatisfy((name, service) -> {
            assertThat(service)
                    .as(name)
                    .containsEntry("read_only", true)
                    .containsEntry("restart", "unless-stopped")
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsKey("pids_limit")
                    .containsEntry(
                            "logging",
                            Map.of("driver", "json-file", "options", Map.of("max-size", "10m", "max-file", "5")))
                    .doesNotContainKeys("privileged", "cap_add");
            assertThat(String.valueOf(service.get("mem_limit"))).as(name).matches("\\d{3}m|1g");
            assertThat(String.valueOf(service.get("tmpfs"))).as(name).contains("/tmp:");
            assertThat(String.valueOf(service.get("stop_grace_period")))
                    .as(name)
                    .matches("[36]0s");
        });
        assertThat(all("ENV", List.of("program"))).contains("QUARKUS_SHUTDOWN_TIMEOUT=10S");
    }

    private void everyContainerSaysWhetherItIsReady() {
        Map<?, ?> postgres = (Map<?, ?>) services().get("postgres").get("healthcheck");
        assertThat(postgres).as("of postgres").isNotNull();
        assertThat((List<?>) postgres.get("test"))
                .extracting(String::valueOf)
                .startsWith("CMD", "bash", "/xianfeng/sql/as-postgres", "psql", "--host=127.0.0.1")
                .endsWith("--set=ON_ERROR_STOP=1", "--file=/xianfeng/sql/ready.sql");
        READY.forEach((name, asked) -> {
            assertThat(services().get(name)).as(name).doesNotContainKey("healthcheck");
            assertThat(only("HEALTHCHECK", target(name)))
                    .as(name)
                    .endsWith("CMD [\"/opt/xianfeng/ready\", \"%s\", \"%s\"]".formatted(asked.get(0), asked.get(1)))
                    .contains("--start-period=", "--interval=");
        });
        assertThat(READY.size() + 1).isEqualTo(services().size());
    }

    private void eachStartsWhenWhatItNeedsIsReady() {
        Map<String, Object> order = new HashMap<>();
        services().forEach((name, service) -> order.put(name, service.getOrDefault("depends_on", Map.of())));

        Map<String, Object> expected = new HashMap<>();
        expected.put("postgres", Map.of());
        expected.put("keycloak", Map.of("postgres", HEALTHY));
        SERVICES.forEach(service -> expected.put(service, Map.of("postgres", HEALTHY, "keycloak", HEALTHY)));
        expected.put(
                "gateway",
                Map.of(
                        "keycloak", HEALTHY,
                        "membership-service", HEALTHY,
                        "activity-service", HEALTHY,
                        "training-service", HEALTHY));
        assertThat(order).isEqualTo(expected);
    }

    /** PostgreSQL is told to; the image of Keycloak is not root's, and nobody changes that here. */
    private void noProgramRunsAsRoot() {
        assertThat(services().get("postgres")).containsEntry("user", "postgres");
        services().forEach((name, service) -> {
            if (!name.equals("postgres")) {
                assertThat(service).as(name).doesNotContainKey("user");
                assertThat(all("USER", lineage(target(name))))
                        .as(name)
                        .isEqualTo(name.equals("keycloak") ? List.of() : List.of("10001:10001"));
            }
        });
    }

    private void keycloakIsBuiltBeforeItStartsAndHasADatabaseOfItsOwn() {
        Map<?, ?> environment = (Map<?, ?>) services().get("keycloak").get("environment");
        String url = String.valueOf(environment.get("KC_DB_URL"));

        assertThat(all("RUN", List.of("keycloak-build"))).singleElement().satisfies(line -> assertThat(line)
                .startsWith("/opt/keycloak/bin/kc.sh build ")
                .contains("--db=postgres"));
        assertThat(all("COPY", List.of(target("keycloak"))))
                .contains("--from=keycloak-build /opt/keycloak/lib/quarkus/ /opt/keycloak/lib/quarkus/");
        assertThat(only("ENTRYPOINT", target("keycloak"))).isEqualTo("[\"/opt/xianfeng/start-keycloak\"]");
        assertThat(text.get(START_KEYCLOAK).lines().filter(line -> line.contains("kc.sh")))
                .singleElement()
                .asString()
                .contains("kc.sh start --optimized ");
        assertThat(url).isEqualTo("jdbc:postgresql://postgres:5432/keycloak");
        assertThat(String.valueOf(environment.get("KC_DB_USERNAME"))).isEqualTo("keycloak");
        assertThat(services().values())
                .filteredOn(
                        service -> String.valueOf(service.get("environment")).contains(url))
                .hasSize(1);
    }

    private void theDataOutlivesTheContainer() {
        assertThat((List<?>) services().get("postgres").get("volumes"))
                .extracting(String::valueOf)
                .contains("postgres-data:/var/lib/postgresql");
        assertThat(section("volumes")).containsOnlyKeys("postgres-data", "erasures");
    }

    /** A new volume belongs to whom the directory of the image belongs; nothing else may be written in these containers. */
    private void whoWasErasedOutlivesTheContainer() {
        for (String name : SERVICES) {
            Map<?, ?> environment = (Map<?, ?>) services().get(name).get("environment");
            String directory = String.valueOf(environment.get("XIANFENG_ERASURES_DIRECTORY"));
            assertThat((List<?>) services().get(name).get("volumes"))
                    .as(name)
                    .extracting(String::valueOf)
                    .containsExactly("erasures:" + directory);
            assertThat(stages().get("program"))
                    .containsSubsequence("RUN install -d -o 10001 -g 10001 " + directory, "USER 10001:10001");
        }
        assertThat(section("volumes")).containsKey("erasures");
    }

    /** Two of each, Keycloak, and whoever makes a backup or looks after the database meanwhile. */
    private void theDatabaseHasRoomForTwoOfEachService() {
        Map<?, ?> keycloak = (Map<?, ?>) services().get("keycloak").get("environment");
        int needed = 2 * SERVICES.size() * number("jdbc\\.max-size=(\\d+)", text.get(STORE))
                + number("(\\d+)", String.valueOf(keycloak.get("KC_DB_POOL_MAX_SIZE")))
                + 10;

        assertThat(number(
                        "max_connections=(\\d+)",
                        String.valueOf(services().get("postgres").get("command"))))
                .isGreaterThanOrEqualTo(needed);
    }

    private static int number(String form, String text) {
        Matcher found = Pattern.compile(form).matcher(text);
        assertThat(found.find()).as("%s in %s", form, text).isTrue();
        return Integer.parseInt(found.group(1));
    }

    Map<String, Map<String, Object>> services() {
        return section("services");
    }

    private Map<String, Map<String, Object>> section(String name) {
        return section(COMPOSE, name);
    }

    /** A part of one of the two files for Docker Compose. */
    Map<String, Map<String, Object>> section(String file, String name) {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(text.get(file));
        return compose.get(name);
    }

    /** Which stage of the Dockerfile the image of a service is. */
    private String target(String service) {
        Map<?, ?> build = (Map<?, ?>) services().get(service).get("build");
        assertThat(build.get("dockerfile")).isEqualTo(DOCKERFILE);
        return String.valueOf(build.get("target"));
    }

    /** The stage and those of this file on which it stands, the last first. */
    private List<String> lineage(String stage) {
        List<String> lineage = new ArrayList<>();
        for (String next = stage; stages().containsKey(next); next = base(next)) {
            lineage.add(next);
        }
        return lineage;
    }

    private String base(String stage) {
        return stages().get(stage).get(0).split(" ")[1];
    }

    private String only(String instruction, String stage) {
        List<String> lines = all(instruction, List.of(stage));
        assertThat(lines).as("%s of %s", instruction, stage).hasSize(1);
        return lines.get(0);
    }

    private List<String> all(String instruction, List<String> stages) {
        return stages.stream()
                .flatMap(stage -> stages().get(stage).stream())
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
    }

    /** The instructions of every stage, its FROM first. */
    private Map<String, List<String>> stages() {
        Map<String, List<String>> stages = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text.get(DOCKERFILE).replace("\\\n", " ").split("\n")) {
            if (line.startsWith("FROM ")) {
                current = new ArrayList<>();
                stages.put(line.substring(line.lastIndexOf(' ') + 1), current);
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
        return stages;
    }
}
