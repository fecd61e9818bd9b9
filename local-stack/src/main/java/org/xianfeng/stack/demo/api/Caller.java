package org.xianfeng.stack.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** One account at the gateway. */
public final class Caller {

    private static final int PAGE = 200;

    /** Another service learns of new access within seconds; then comes the time to give up. */
    private static final int MOST_KNOCKS = 120;

    private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(500);

    private final PublicApi api;
    private final Token token;
    private final Pause pause;

    Caller(PublicApi api, Token token, Pause pause) {
        this.api = api;
        this.token = token;
        this.pause = pause;
    }

    public JsonNode get(String path) {
        return api.send("GET", path, null, token);
    }

    public JsonNode post(String path, JsonNode body) {
        return api.send("POST", path, body, token);
    }

    /** Every item of a list, page by page, with these fields only. */
    public List<JsonNode> all(String path, String... fields) {
        String first =
                path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE + "&fields=" + String.join(",", fields);
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(first);
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = get(first + "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8));
            page.path("items").forEach(items::add);
        }
        return items;
    }

    /**
     * Waits until this account may read there: the service that answers has then followed everything that was recorded
     * before the access was given, since events keep their order.
     */
    public void awaitWelcome(String path) {
        for (int knocks = 1; ; knocks++) {
            try {
                get(path);
                return;
            } catch (Refusal refusal) {
                if (refusal.status() != 403 || knocks == MOST_KNOCKS) {
                    throw refusal;
                }
                pause.of(BETWEEN_KNOCKS);
            }
        }
    }

    /** Who signed this account's tokens. */
    public String issuer() {
        return claim("iss");
    }

    /** Whom they name. */
    public String subject() {
        return claim("sub");
    }

    private String claim(String name) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.value().split("\\.")[1]);
            return new ObjectMapper().readTree(claims).path(name).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
