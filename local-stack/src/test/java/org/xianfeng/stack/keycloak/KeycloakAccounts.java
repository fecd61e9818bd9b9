package org.xianfeng.stack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Secrets;

/** Lets people sign in at the running Keycloak whom the demonstration has no account for, as its administrator does. */
public final class KeycloakAccounts {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "/admin/realms/xianfeng/users";

    private KeycloakAccounts() {}

    /** Makes an account with the password of all demonstration accounts, and returns the subject of its tokens. */
    public static String add(String username) {
        String admin = token(
                "master",
                "admin-cli",
                "admin",
                new Secrets(RunningStack.settings().directory().resolve("secrets")).of("keycloak/admin-password"));
        HttpResponse<String> made = post(
                USERS,
                admin,
                Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "firstName",
                        "Signs",
                        "lastName",
                        "In",
                        "email",
                        username + "@demo.invalid",
                        "emailVerified",
                        true,
                        "credentials",
                        List.of(Map.of(
                                "type",
                                "password",
                                "value",
                                RunningStack.settings().demoPassword(),
                                "temporary",
                                false))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String location = made.headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        JsonNode user = json(send(request("/admin/realms/xianfeng/roles/user", admin)));
        HttpResponse<String> mapped = post(USERS + "/" + id + "/role-mappings/realm", admin, List.of(user));
        assertThat(mapped.statusCode()).as(mapped.body()).isEqualTo(204);
        return id;
    }

    /** An access token for the API, by password as {@code ./stack token} gets it. */
    public static String token(String username) {
        return token(
                "xianfeng", "xianfeng-cli", username, RunningStack.settings().demoPassword());
    }

    private static String token(String realm, String client, String username, String password) {
        String form = Map.of("grant_type", "password", "client_id", client, "username", username, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(address("/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("access_token").asText();
    }

    private static HttpResponse<String> post(String path, String token, Object body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token);
    }

    private static URI address(String path) {
        return URI.create(RunningStack.settings().url(Port.KEYCLOAK) + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
