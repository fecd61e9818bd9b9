package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.xianfeng.stack.postgres.PostgresServer;
import org.xianfeng.stack.setting.FreePorts;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Secrets;
import org.xianfeng.stack.setting.Settings;

/** The real stack, started once for all tests, on free ports and with a directory of its own. */
public final class RunningStack implements BeforeAllCallback {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path DIRECTORY = Path.of("target", "stack").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, Supplier<String>> OTHERS = new ConcurrentHashMap<>();

    private static Stack stack;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(RunningStack.class)).computeIfAbsent("stack", key -> start());
    }

    public static Stack stack() {
        return stack;
    }

    public static Settings settings() {
        return stack.settings();
    }

    /** Where every program of the stack writes its log. */
    public static Path logs() {
        return settings().log("gateway").getParent();
    }

    /** What the gateway answers to a person or program of the demonstration; to nobody in particular when null. */
    public static HttpResponse<String> get(String path, String account) {
        return send(request(path, account).GET());
    }

    /** What the gateway answers when somebody posts this. */
    public static HttpResponse<String> post(String path, String account, Object body) {
        return send(request(path, account)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        new ObjectMapper().valueToTree(body).toString())));
    }

    /** What the gateway answers when somebody corrects what she has read with this tag. */
    public static HttpResponse<String> patch(String path, String account, String tag, Object change) {
        return send(request(path, account)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method(
                        "PATCH",
                        BodyPublishers.ofString(
                                new ObjectMapper().valueToTree(change).toString())));
    }

    /** From now on somebody who is none of the demonstration's accounts is called so, and gets her tokens there. */
    public static void introduce(String account, Supplier<String> tokens) {
        OTHERS.put(account, tokens);
    }

    /** What somebody made by posting this. */
    public static JsonNode created(String path, String account, Object body) {
        HttpResponse<String> answer = post(path, account, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).isPresent();
        return json(answer);
    }

    public static String createdId(String path, String account, Object body) {
        return created(path, account, body).path("id").asText();
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL as its superuser, for what the API does not tell. */
    public static Connection database(String name) throws SQLException {
        Secrets secrets = new Secrets(settings().directory().resolve("secrets"));
        return DriverManager.getConnection(
                new PostgresServer(settings(), secrets).jdbcUrl(name), "postgres", secrets.of("postgres/password"));
    }

    /** Looks again and again until it is so; after a minute it should have been. */
    public static void await(String what, Callable<Boolean> isSo) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!isSo.call()) {
                assertThat(System.nanoTime()).as("waiting until " + what).isLessThan(patience);
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException("While waiting until " + what, e);
        }
    }

    private static HttpRequest.Builder request(String path, String account) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(settings().url(Port.GATEWAY) + path));
        return account == null ? request : request.header("Authorization", "Bearer " + token(account));
    }

    /** Asked for once a minute: Keycloak takes sign-ins in quick succession for an attack. */
    static String token(String account) {
        return TOKENS.compute(account, (name, known) -> known == null || known.isOld() ? Token.of(name) : known)
                .value();
    }

    private record Token(String value, Instant since) {

        static Token of(String account) {
            Supplier<String> other = OTHERS.get(account);
            return new Token(other == null ? stack.tokens().of(account) : other.get(), Instant.now());
        }

        boolean isOld() {
            return since.isBefore(Instant.now().minusSeconds(60));
        }
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

    /** Settings for a stack in this directory that shares nothing with a running one but the cache. */
    static Settings settingsFor(Path directory, Map<Port, Integer> ports) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("XIANFENG_STACK_DIRECTORY", directory.toString());
        ports.forEach((port, number) -> environment.put(port.variable(), Integer.toString(number)));
        return Settings.of(REPOSITORY, environment);
    }

    private static AutoCloseable start() {
        long begun = System.nanoTime();
        new Stack(settingsFor(DIRECTORY, FreePorts.forAll()), Progress.printing()).down();
        delete(DIRECTORY);
        stack = new Stack(settingsFor(DIRECTORY, FreePorts.forAll()), Progress.printing());
        stack.up();
        System.out.printf("The stack was ready after %s%n", Duration.ofNanos(System.nanoTime() - begun));
        return stack::down;
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
