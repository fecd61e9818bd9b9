package org.xianfeng.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.Progress;
import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.keycloak.DemoAccount;
import org.xianfeng.stack.setting.Port;

/** The demonstration data in the running stack, loaded by the first test that needs it. */
public final class World {

    private static final String API = "/api/v1";

    private static Demonstration.Loaded loaded;
    private static Map<String, List<String>> numbersInLogs;

    private World() {}

    public static synchronized Demonstration.Loaded demonstration() {
        if (loaded == null) {
            loaded = load();
            System.out.printf("The demonstration data was loaded in %s: %s%n", loaded.took(), loaded.all());
            numbersInLogs = ClearNumbers.inLogs(RunningStack.logs());
        }
        return loaded;
    }

    /** What the logs told of people's numbers when everybody had been recorded; a restart begins a new log. */
    static Map<String, List<String>> numbersInLogsOfTheLoad() {
        demonstration();
        return numbersInLogs;
    }

    private static Demonstration.Loaded load() {
        return new Demonstration(
                        URI.create(RunningStack.settings().url(Port.GATEWAY)),
                        RunningStack.stack().tokens()::of,
                        Progress.printing(),
                        Clock.systemUTC())
                .load();
    }

    /** What this account is answered, whatever it is. */
    public static HttpResponse<String> get(String account, String path) {
        return RunningStack.get(API + path, account);
    }

    /** What this account is answered with 200. */
    public static JsonNode json(String account, String path) {
        HttpResponse<String> answer = get(account, path);
        assertThat(answer.statusCode())
                .as("%s by %s: %s", path, account, answer.body())
                .isEqualTo(200);
        return RunningStack.json(answer);
    }

    /** All items of a list, page by page. */
    public static List<JsonNode> all(String account, String path) {
        List<JsonNode> items = new ArrayList<>();
        String start = path + (path.contains("?") ? "&" : "?") + "limit=200";
        JsonNode page = json(account, start);
        page.path("items").forEach(items::add);
        while (page.has("next")) {
            page = json(account, start + "&cursor=" + encoded(page.path("next").asText()));
            page.path("items").forEach(items::add);
        }
        return items;
    }

    /** The only one in a list with this code. */
    public static JsonNode found(String account, String list, String externalCode) {
        List<JsonNode> found = all(account, list + "?externalCode=" + encoded(externalCode));
        assertThat(found).as("%s in %s for %s", externalCode, list, account).hasSize(1);
        return found.get(0);
    }

    public static String organization(String account, String externalCode) {
        return found(account, "/organizations", externalCode).path("id").asText();
    }

    /** The account of somebody in the demonstration. */
    public static String account(DemoAccount account) {
        demonstration();
        return json("platform-admin", "/accounts?subject=" + account.id())
                .at("/items/0/id")
                .asText();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
