package org.xianfeng.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.xianfeng.gateway.testing.StubService;
import org.xianfeng.support.testing.RawHttp;
import org.xianfeng.support.testing.RawHttp.Answer;
import org.xianfeng.support.testing.TestTokens;

/**
 * Which caller is answered what by the operations of the gateway itself, for an object that its owner shows her, for one
 * that is not there for her, and for one that she may not read. Those of the services stand in the tables of the services;
 * every operation of the document that is the gateway's has to be in this one. Who is not known asks no service anything.
 */
@QuarkusTest
class OverviewAccessTest {

    private static final String TABLE =
            """
                                      NOBODY UNSIGNED EXPIRED ELSEWHERE PERSON PLATFORM APP
            getMemberOverview         401    401      401     401       own    own      own
            getOrganizationOverview   401    401      401     401       own    own      own
            """;

    private static final Map<String, String> SUBJECTS =
            Map.of("getMemberOverview", "/api/v1/members/", "getOrganizationOverview", "/api/v1/organizations/");

    /** What the owner of an object says of it, and so what the view of it is answered. */
    private static final Map<String, Integer> OBJECTS = new TreeMap<>(Map.of(
            "0198f3a2-6c1e-7b44-9d0a-000000000200", 200,
            "0198f3a2-6c1e-7b44-9d0a-000000000403", 403,
            "0198f3a2-6c1e-7b44-9d0a-000000000404", 404));

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "xianfeng.gateway.services.membership")
    URI membershipOrigin;

    @Inject
    CircuitBreakerMaintenance breakers;

    private StubService membership;

    @BeforeEach
    void the_owner_of_the_objects_is_there() {
        breakers.resetAll();
        membership = StubService.at(membershipOrigin);
        SUBJECTS.values()
                .forEach(path -> OBJECTS.forEach((id, status) -> membership.answering(
                        path + id, status, "{\"type\":\"/problems/of-the-owner\",\"status\":%d}".formatted(status))));
    }

    @AfterEach
    void it_leaves() {
        membership.close();
    }

    @Test
    void every_operation_of_the_gateway_answers_each_caller_as_the_table_says() {
        SoftAssertions all = new SoftAssertions();
        Map<String, String[]> rows = rows();
        String[] callers = TABLE.lines().findFirst().orElseThrow().strip().split("\\s+");

        rows.forEach((operation, cells) -> {
            assertThat(cells).hasSameSizeAs(callers);
            for (int column = 0; column < callers.length; column++) {
                String expected = cells[column];
                String caller = callers[column];
                String[] headers = headers(caller);
                OBJECTS.forEach((id, owner) -> {
                    membership.forget();
                    Answer answer = RawHttp.on(port).send("GET", SUBJECTS.get(operation) + id + "/overview", headers);

                    all.assertThat(answer.status())
                            .as("%s of %s for %s", operation, id, caller)
                            .isEqualTo(expected.equals("own") ? owner : Integer.parseInt(expected));
                    all.assertThat(membership.requests() > 0)
                            .as("%s asks the owner for %s", operation, caller)
                            .isEqualTo(expected.equals("own"));
                });
            }
        });
        all.assertAll();
    }

    @Test
    void no_operation_of_the_gateway_is_missing_in_the_table() throws IOException {
        assertThat(rows().keySet()).isEqualTo(SUBJECTS.keySet()).isEqualTo(operationsOf("gateway"));
        assertThat(operationsOf("membership")).as("the services keep theirs").hasSizeGreaterThan(10);
    }

    private static Map<String, String[]> rows() {
        Map<String, String[]> rows = new LinkedHashMap<>();
        TABLE.lines().skip(1).forEach(line -> {
            String[] words = line.strip().split("\\s+", 2);
            rows.put(words[0], words[1].split("\\s+"));
        });
        return rows;
    }

    private static String[] headers(String caller) {
        String token =
                switch (caller) {
                    case "NOBODY" -> null;
                    case "UNSIGNED" ->
                        TestTokens.unsigned("{\"iss\":\"%s\",\"sub\":\"zhou\",\"aud\":\"xianfeng-api\",\"exp\":%d}"
                                .formatted(
                                        TestTokens.ISSUER,
                                        Instant.now().plusSeconds(600).getEpochSecond()));
                    case "EXPIRED" ->
                        TestTokens.sign(TestTokens.claims("zhou")
                                .expiresAt(Instant.now().minusSeconds(600)));
                    case "ELSEWHERE" ->
                        TestTokens.sign(TestTokens.claims("zhou").audience("another-api"));
                    case "PERSON" -> TestTokens.of("zhou", "user");
                    case "PLATFORM" -> TestTokens.of("root", "user", "platform-admin");
                    case "APP" -> TestTokens.ofApplication("portal", "members:read");
                    default -> throw new IllegalStateException("Nobody is called " + caller);
                };
        return token == null ? new String[0] : new String[] {"Authorization: Bearer " + token};
    }

    /** As the document says whose each operation is. */
    private static Set<String> operationsOf(String program) throws IOException {
        Set<String> operations = new TreeSet<>();
        try (InputStream document = OverviewAccessTest.class.getResourceAsStream("/openapi/openapi.json")) {
            for (JsonNode path : new ObjectMapper().readTree(document).path("paths")) {
                for (JsonNode operation : path) {
                    if (operation.path("x-service").asText().equals(program)) {
                        operations.add(operation.path("operationId").asText());
                    }
                }
            }
        }
        return operations;
    }
}
