package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The files of the containers keep their promises, and would be found out if they did not. */
class DeploymentTest {

    private static final String COMPOSE = Deployment.COMPOSE;
    private static final String DOCKERFILE = Deployment.DOCKERFILE;

    /** A promise, and what breaks it: in which file, what, instead of what. */
    static final List<Arguments> BREACHES = List.of(
            Arguments.of(
                    "ports",
                    COMPOSE,
                    "0.0.0.0:${XIANFENG_GATEWAY_PORT",
                    "${XIANFENG_BIND:-127.0.0.1}:${XIANFENG_GATEWAY_PORT"),
            Arguments.of("ports", COMPOSE, "  postgres:\n    ports: [\"5432:5432\"]\n", "  postgres:\n"),
            Arguments.of("ports", COMPOSE, "networks: [backend, edge]", "networks: [backend]"),
            Arguments.of("ports", COMPOSE, "backend: {}", "backend: {internal: true}"),
            Arguments.of("limits", COMPOSE, "", "    mem_limit: 512m\n"),
            Arguments.of("limits", COMPOSE, "mem_limit: 0", "mem_limit: 640m"),
            Arguments.of("limits", COMPOSE, "", "  read_only: true\n"),
            Arguments.of("limits", COMPOSE, "", "  restart: unless-stopped\n"),
            Arguments.of("limits", COMPOSE, "  cap_drop: []\n", "  cap_drop: [ALL]\n"),
            Arguments.of("limits", COMPOSE, "driver: none", "driver: json-file"),
            Arguments.of("limits", COMPOSE, "options: {max-size: 10m}", "options: {max-size: 10m, max-file: \"5\"}"),
            Arguments.of("limits", COMPOSE, "", "  stop_grace_period: 30s\n"),
            Arguments.of("limits", DOCKERFILE, "", "ENV QUARKUS_SHUTDOWN_TIMEOUT=10S\n"),
            Arguments.of("health", COMPOSE, "      test: [\"NONE\"]\n      tested: ", "      test: "),
            Arguments.of("health", COMPOSE, "", "\"--set=ON_ERROR_STOP=1\", "),
            Arguments.of("health", COMPOSE, "    unhealthcheck:\n", "    healthcheck:\n"),
            Arguments.of("health", DOCKERFILE, "RUN true\n#", "EXPOSE 8082 9082\nHEALTHCHECK"),
            Arguments.of("health", DOCKERFILE, "\"8081\", \"/q/health/ready\"", "\"9081\", \"/q/health/ready\""),
            Arguments.of("health", DOCKERFILE, "\"/health/live\"", "\"/health/ready\""),
            Arguments.of(
                    "order",
                    COMPOSE,
                    "    depends_on:\n      postgres: {condition: service_started}\n",
                    "    depends_on:\n      postgres: {condition: service_healthy}\n"),
            Arguments.of("order", COMPOSE, "", "      training-service: {condition: service_healthy}\n"),
            Arguments.of(
                    "order",
                    COMPOSE,
                    "    postgres: {condition: service_healthy}\n",
                    "    postgres: {condition: service_healthy}\n    keycloak: {condition: service_healthy}\n"),
            Arguments.of("user", COMPOSE, "", "    user: postgres\n"),
            Arguments.of("user", DOCKERFILE, "", "USER 10001:10001\n"),
            Arguments.of("user", DOCKERFILE, "EXPOSE 8080 9080\nUSER root\n", "EXPOSE 8080 9080\n"),
            Arguments.of(
                    "user",
                    DOCKERFILE,
                    "FROM eclipse-temurin:25-jre AS training-service",
                    "FROM program AS training-service"),
            Arguments.of(
                    "keycloak", Deployment.START_KEYCLOAK, "kc.sh start --import", "kc.sh start --optimized --import"),
            Arguments.of(
                    "keycloak",
                    DOCKERFILE,
                    "",
                    "COPY --from=keycloak-build /opt/keycloak/lib/quarkus/ /opt/keycloak/lib/quarkus/\n"),
            Arguments.of("keycloak", DOCKERFILE, "build --health", "build --db=postgres --health"),
            Arguments.of("keycloak", COMPOSE, "postgres:5432/membership", "postgres:5432/keycloak"),
            Arguments.of("volumes", COMPOSE, "- ./data:/var/lib/postgresql", "- postgres-data:/var/lib/postgresql"),
            Arguments.of("volumes", COMPOSE, "  other-data: {}\n", "  postgres-data: {}\n"),
            Arguments.of("erasures", COMPOSE, "", "  volumes: [\"erasures:/var/lib/xianfeng/erasures\"]\n"),
            Arguments.of("erasures", COMPOSE, "\"./erasures:", "\"erasures:"),
            Arguments.of("erasures", COMPOSE, "", "  XIANFENG_ERASURES_DIRECTORY: /var/lib/xianfeng/erasures\n"),
            Arguments.of("erasures", COMPOSE, "", "  erasures: {}\n"),
            Arguments.of("erasures", DOCKERFILE, "", "RUN install -d -o 10001 -g 10001 /var/lib/xianfeng/erasures\n"),
            Arguments.of("erasures", DOCKERFILE, "install -d /var", "install -d -o 10001 -g 10001 /var"),
            Arguments.of("connections", COMPOSE, "max_connections=100", "max_connections=200"),
            Arguments.of("connections", COMPOSE, "", "    command: [postgres, -c, max_connections=200]\n"),
            Arguments.of("connections", COMPOSE, "", "      KC_DB_POOL_MAX_SIZE: \"50\"\n"),
            Arguments.of("connections", Deployment.STORE, "jdbc.max-size=30", "jdbc.max-size=20"));

    static Set<String> promises() {
        return Deployment.PROMISES.keySet();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void the_containers_keep(String promise) throws IOException {
        Deployment.PROMISES.get(promise).accept(Deployment.ofThisRepository());
    }

    @ParameterizedTest
    @FieldSource("BREACHES")
    void a_broken_promise_is_noticed(String promise, String file, String instead, String of) throws IOException {
        Deployment spoilt = Deployment.ofThisRepository().with(file, instead, of);

        assertThatThrownBy(() -> Deployment.PROMISES.get(promise).accept(spoilt))
                .isInstanceOf(AssertionError.class);
    }
}
