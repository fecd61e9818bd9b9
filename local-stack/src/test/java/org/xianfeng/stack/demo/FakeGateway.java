package org.xianfeng.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.xianfeng.stack.demo.api.LocalServer;

/**
 * Keeps what it is sent and lists it again, with no rule but that nothing has two ids: enough to see what a loader sends.
 * It can be told to break off after a number of requests.
 */
final class FakeGateway implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/api/v1/";
    private static final Map<String, String> LISTS = Map.of(
            "member-batches", "members", "enterprise-batches", "enterprises", "post-holding-batches", "post-holdings");

    private final LocalServer server;
    private final Map<String, List<ObjectNode>> kept = new LinkedHashMap<>();
    private final List<String> posts = new ArrayList<>();
    private Predicate<JsonNode> refused = line -> false;
    private int requestsUntilBreak = Integer.MAX_VALUE;

    FakeGateway() throws IOException {
        server = new LocalServer(this::answer);
    }

    URI uri() {
        return server.uri();
    }

    /** A token that says who she is; nobody checks it. */
    static String tokenOf(String account) {
        String claims = "{\"iss\": \"http://issuer\", \"sub\": \"" + account + "\"}";
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".x";
    }

    /** Answers so many more and then refuses everything, as if somebody had stopped it. */
    synchronized void breakAfter(int requests) {
        requestsUntilBreak = requests;
    }

    /** Records no line like this. */
    synchronized void refuseLines(Predicate<JsonNode> lines) {
        refused = lines;
    }

    /** What was posted since the last time somebody asked. */
    synchronized List<String> takePosts() {
        List<String> taken = List.copyOf(posts);
        posts.clear();
        return taken;
    }

    /** What it keeps, by path. */
    synchronized Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        kept.forEach((path, items) -> sizes.put(path.replaceAll("[0-9a-f-]{36}", "ID"), 0));
        kept.forEach((path, items) -> sizes.merge(path.replaceAll("[0-9a-f-]{36}", "ID"), items.size(), Integer::sum));
        return sizes;
    }

    /** The items of a list, as they were sent. */
    synchronized List<ObjectNode> all(String path) {
        return List.copyOf(kept.getOrDefault(path, List.of()));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(ROOT.length());
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        boolean reads = exchange.getRequestMethod().equals("GET");
        int status = --requestsUntilBreak < 0 ? 418 : reads ? 200 : 201;
        JsonNode answer = status == 418
                ? JSON.createObjectNode().put("type", "/problems/broken")
                : reads ? read(path, exchange.getRequestURI().getQuery()) : post(path, (ObjectNode) body);
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonNode read(String path, String query) {
        int slash = path.lastIndexOf('/');
        if (slash > 0 && path.substring(slash + 1).length() == 36) {
            return kept.get(path.substring(0, slash)).stream()
                    .filter(item -> item.path("id").asText().equals(path.substring(slash + 1)))
                    .findFirst()
                    .orElseThrow();
        }
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        String subject = query != null && query.startsWith("subject=") ? query.substring(8, query.indexOf('&')) : null;
        String state = query != null && query.startsWith("state=") ? query.substring(6, query.indexOf('&')) : "";
        kept.getOrDefault(path, List.of()).stream()
                .filter(item -> subject == null || item.path("subject").asText().equals(subject))
                .filter(item -> !path.equals("members")
                        || item.at("/state/state").asText().equals(state))
                .forEach(items::add);
        return page;
    }

    private JsonNode post(String path, ObjectNode body) {
        posts.add(path);
        String list = LISTS.get(path);
        if (list != null) {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode items = answer.putArray("items");
            body.path("items").forEach(item -> items.add(keep(list, (ObjectNode) item)));
            return answer;
        }
        if (path.endsWith("/booking-requests")) {
            ObjectNode answer = JSON.createObjectNode();
            String bookings = path.replace("booking-requests", "bookings");
            body.path("requests").forEach(request -> answer.withArray("items")
                    .add(keep(bookings, (ObjectNode) request).put("status", 201)));
            return answer;
        }
        if (path.endsWith("/attendance-sheet")) {
            return enter(path, body.path("lines"));
        }
        ObjectNode made = keep(path, body);
        relate(path, body);
        return path.equals("activities") ? held(made) : made;
    }

    private JsonNode held(ObjectNode activity) {
        String sheet = "activities/" + activity.path("id").asText() + "/attendance-sheet";
        return JSON.createObjectNode()
                .<ObjectNode>set("activity", activity)
                .set("attendanceSheet", enter(sheet, activity.path("attendance").path("lines")));
    }

    private JsonNode enter(String sheet, JsonNode lines) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (JsonNode line : lines) {
            if (refused.test(line)) {
                items.addObject().put("status", "REFUSED").putObject("problem").put("detail", "Not this line");
            } else {
                keep(sheet, (ObjectNode) line);
                items.addObject().put("status", "RECORDED");
            }
        }
        return answer;
    }

    private ObjectNode keep(String path, ObjectNode body) {
        ObjectNode made = body.deepCopy().put("id", UUID.randomUUID().toString());
        if (path.equals("members") && body.has("person")) {
            made.put(
                    "personId",
                    keep("persons", (ObjectNode) body.path("person")).path("id").asText());
        }
        List<ObjectNode> items = kept.computeIfAbsent(path, any -> new ArrayList<>());
        if (body.has("externalCode")
                && items.stream().anyMatch(item -> item.path("externalCode").equals(body.path("externalCode")))) {
            throw new IllegalStateException("Sent twice: " + body.path("externalCode"));
        }
        items.add(made);
        return made;
    }

    /** What is shown of one thing when another one is recorded. */
    private void relate(String path, ObjectNode body) {
        String[] steps = path.split("/");
        if (path.equals("grants")) {
            ObjectNode account = item("accounts", body.path("accountId").asText());
            account.withArray("access").add(body.deepCopy().put("becauseOf", "GRANT"));
        } else if (steps.length == 3) {
            ObjectNode owner = item(steps[0], steps[1]);
            switch (steps[2]) {
                case "industries" -> owner.withArray("industries").add(body.path("industry"));
                case "guidance-relations" -> owner.withArray("guides").add(body.path("guide"));
                case "headcounts" -> owner.set("headcount", body);
                case "organizations" -> owner.withArray("organizationIds").add(body.path("organizationId"));
                case "ending" -> owner.set("until", body.path("until"));
                default -> {}
            }
        }
    }

    private ObjectNode item(String path, String id) {
        return kept.get(path).stream()
                .filter(item -> item.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
