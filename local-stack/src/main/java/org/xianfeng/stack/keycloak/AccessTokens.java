package org.xianfeng.stack.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Secrets;
import org.xianfeng.stack.setting.Settings;

/** Access tokens of the demonstration's people, by password at the one client that allows it, and of its programs. */
public final class AccessTokens {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Settings settings;
    private final Secrets secrets;

    public AccessTokens(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** A fresh token of the person or program of this name. */
    public String of(String name) {
        Optional<ServiceClient> client = ServiceClient.called(name);
        if (client.isPresent()) {
            return ask(Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    name,
                    "client_secret",
                    secrets.of(client.get().secret())));
        }
        if (DemoAccount.called(name).isEmpty()) {
            throw new Obstacle("Nobody is called \"%s\"; there are %s.".formatted(name, everybody()));
        }
        return ask(Map.of(
                "grant_type",
                "password",
                "client_id",
                "xianfeng-cli",
                "username",
                name,
                "password",
                settings.demoPassword()));
    }

    private String ask(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            JsonNode answer = read(response.body());
            if (response.statusCode() != 200 || !answer.path("access_token").isTextual()) {
                throw new Obstacle("Keycloak gave no token (%d): %s"
                        .formatted(
                                response.statusCode(),
                                answer.path("error_description")
                                        .asText(answer.path("error").asText(response.body()))));
            }
            return answer.path("access_token").asText();
        } catch (IOException e) {
            throw new Obstacle(
                    "Keycloak does not answer on port %d: run ./stack up first."
                            .formatted(settings.port(Port.KEYCLOAK)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("Interrupted while asking for a token.", e);
        }
    }

    /** What is no JSON was written by something that stands where Keycloak should; it is told as it is. */
    private static JsonNode read(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String everybody() {
        return Stream.concat(
                        Arrays.stream(DemoAccount.values()).map(DemoAccount::username),
                        Arrays.stream(ServiceClient.values()).map(ServiceClient::clientId))
                .collect(Collectors.joining(", "));
    }
}
