package org.xianfeng.gateway.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one OpenAPI document of several. Strict: what two documents say differently under one name is a mistake of theirs
 * and never decided here, so every clash is reported and nothing is renamed, dropped or overlaid.
 */
public final class DocumentMerge {

    private static final String GATEWAY = "gateway";
    private static final String SCHEME = "oidc";
    private static final String ANSWER_OF = "x-answer-of";
    private static final String SET_LATER = "https://set.at.run.time/.well-known/openid-configuration";
    private static final JsonNode SERVERS = JsonNodeFactory.instance
            .arrayNode()
            .add(JsonNodeFactory.instance.objectNode().put("url", "/"));
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final Map<String, JsonNode> documents;
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, String> shapes = new HashMap<>();
    private final Map<String, String> operationIds = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, JsonNode> problems = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final List<String> clashes = new ArrayList<>();

    private DocumentMerge(Map<String, JsonNode> documents) {
        this.documents = new TreeMap<>(documents);
    }

    /** Merges the documents of these programs; title, version and description are the gateway's. */
    public static ObjectNode of(Map<String, JsonNode> byProgram) {
        DocumentMerge merge = new DocumentMerge(byProgram);
        ObjectNode merged = merge.merged();
        merge.checkReferences(merged);
        if (!merge.clashes.isEmpty()) {
            throw new Clash(merge.clashes);
        }
        return merged;
    }

    private ObjectNode merged() {
        documents.forEach(this::add);
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.set("info", documents.get(GATEWAY).path("info"));
        merged.set("servers", SERVERS);
        merged.putArray("security").addObject().putArray(SCHEME);
        if (!tags.isEmpty()) {
            merged.putArray("tags").addAll(tags.values());
        }
        merged.putObject("paths").setAll(paths);
        merged.set("components", referred(references(merged)));
        merged.withObject("/components/securitySchemes/" + SCHEME)
                .put("type", "openIdConnect")
                .put("openIdConnectUrl", SET_LATER);
        completeViews(merged);
        if (!problems.isEmpty()) {
            merged.putObject("x-problems").setAll(problems);
        }
        return merged;
    }

    private void add(String program, JsonNode document) {
        if (!document.path("openapi").asText().startsWith("3.1.")) {
            clashes.add(program + " is not an OpenAPI 3.1 document");
        }
        document.at("/components/securitySchemes").fieldNames().forEachRemaining(scheme -> {
            if (!scheme.equals(SCHEME)) {
                clashes.add(program + " has the security scheme " + scheme + "; there is one way to sign in");
            }
        });
        if (!document.path("servers").isEmpty() && !document.path("servers").equals(SERVERS)) {
            clashes.add(program + " names other servers than \"/\"; the document has one, the gateway");
        }
        document.path("paths").properties().forEach(path -> addPath(program, path.getKey(), path.getValue()));
        document.path("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(named -> putOnce(
                                components.computeIfAbsent(kind.getKey(), unknown -> new TreeMap<>()),
                                program,
                                "components/" + kind.getKey() + "/",
                                named.getKey(),
                                named.getValue())));
        document.path("tags")
                .forEach(tag -> putOnce(tags, program, "tag ", tag.path("name").asText(), tag));
        document.path("x-problems")
                .properties()
                .forEach(problem -> putOnce(problems, program, "problem ", problem.getKey(), problem.getValue()));
    }

    private void putOnce(Map<String, JsonNode> known, String program, String kind, String name, JsonNode value) {
        JsonNode first = known.putIfAbsent(name, value);
        if (first != null && !first.equals(value)) {
            clashes.add(kind + name + " of " + program + " differs from another program's");
        }
    }

    private void addPath(String program, String path, JsonNode item) {
        if (!path.startsWith("/api/v1/")) {
            clashes.add(program + " documents " + path + ", which is not below /api/v1/");
        }
        String shape = path.replaceAll("\\{[^}]*}", "{}");
        String twin = shapes.putIfAbsent(shape, path);
        if (twin != null && !twin.equals(path)) {
            clashes.add(path + " of " + program + " and " + twin + " are the same path");
        }
        ObjectNode merged = paths.computeIfAbsent(path, unknown -> JsonNodeFactory.instance.objectNode());
        item.properties().forEach(member -> {
            if (METHODS.contains(member.getKey())) {
                addOperation(program, path, member.getKey(), (ObjectNode) member.getValue(), merged);
            } else {
                JsonNode first = merged.get(member.getKey());
                if (first != null && !first.equals(member.getValue())) {
                    clashes.add(path + " of " + program + " has other " + member.getKey() + " than another program's");
                }
                merged.set(member.getKey(), member.getValue());
            }
        });
    }

    private void addOperation(String program, String path, String method, ObjectNode operation, ObjectNode merged) {
        String name = method + " " + path;
        if (merged.has(method)) {
            clashes.add(name + " of " + program + " has another owner already");
        }
        String id = operation.path("operationId").asText();
        String twin = operationIds.putIfAbsent(id, name);
        if (id.isEmpty()) {
            clashes.add(name + " of " + program + " has no operationId");
        } else if (twin != null) {
            clashes.add("operationId " + id + " stands for " + twin + " and for " + name + " of " + program);
        }
        for (JsonNode requirement : operation.path("security")) {
            requirement.fieldNames().forEachRemaining(scheme -> {
                if (!scheme.equals(SCHEME)) {
                    clashes.add(name + " of " + program + " asks for the security scheme " + scheme);
                }
            });
        }
        ObjectNode owned = JsonNodeFactory.instance.objectNode();
        owned.setAll(operation);
        owned.put("x-service", program);
        if (!program.equals(GATEWAY)) {
            owned.set("responses", withFailuresOnTheWay(operation.path("responses")));
        }
        merged.set(method, owned);
    }

    /** A part of a composed view is what another operation answers, of which only the whole document knows the schema. */
    private void completeViews(ObjectNode merged) {
        Map<String, JsonNode> answers = new HashMap<>();
        merged.path("paths")
                .forEach(path -> path.forEach(operation -> answers.put(
                        operation.path("operationId").asText(),
                        operation.at("/responses/200/content/application~1json"))));
        answers.values().forEach(answer -> {
            String view = answer.at("/schema/$ref").asText("#").substring(1);
            merged.at(view).path("properties").properties().forEach(part -> {
                if (part.getValue() instanceof ObjectNode property && property.has(ANSWER_OF)) {
                    String operation = property.path(ANSWER_OF).asText();
                    completePart(part.getKey(), property, answers.get(operation), answer.path("example"));
                }
            });
        });
    }

    private void completePart(String name, ObjectNode property, JsonNode answered, JsonNode example) {
        if (answered == null || answered.isMissingNode()) {
            clashes.add(name + " is the answer of " + property.path(ANSWER_OF).asText() + ", which is no operation");
            return;
        }
        if (property.has("$ref")) {
            ObjectNode part = JsonNodeFactory.instance.objectNode();
            part.set("$ref", property.remove("$ref"));
            ObjectNode value = property.putArray("allOf").add(part).addObject();
            value.put("type", "object").putObject("properties").set("value", answered.path("schema"));
        }
        if (example.path(name) instanceof ObjectNode shown) {
            shown.set("value", answered.path("example"));
        }
    }

    /** Between the caller and the service stands the gateway, which may fail in ways that the service knows nothing of. */
    private ObjectNode withFailuresOnTheWay(JsonNode declared) {
        ObjectNode responses = JsonNodeFactory.instance.objectNode();
        JsonNode problems = documents.get(GATEWAY).path("x-problems");
        declared.properties().forEach(response -> responses.set(response.getKey(), response.getValue()));
        for (String code : List.of("service-failed", "service-timed-out")) {
            if (problems.has(code)) {
                String name = code.equals("service-failed") ? "ServiceFailed" : "ServiceTimedOut";
                String status = problems.at("/" + code + "/status").asText();
                components
                        .computeIfAbsent("responses", unknown -> new TreeMap<>())
                        .putIfAbsent(name, failure(code, problems.get(code)));
                responses.putObject(status).put("$ref", "#/components/responses/" + name);
            }
        }
        return responses;
    }

    private static ObjectNode failure(String code, JsonNode problem) {
        String service = "membership-service";
        ObjectNode response = JsonNodeFactory.instance
                .objectNode()
                .put("description", problem.at("/title/en").asText())
                .put("x-description-zh", problem.at("/title/zh").asText());
        ObjectNode headers = response.putObject("headers");
        for (String header : List.of("X-Request-Id", "Retry-After")) {
            headers.putObject(header).put("$ref", "#/components/headers/" + header);
        }
        ObjectNode media = response.putObject("content").putObject("application/problem+json");
        media.putObject("schema").put("$ref", "#/components/schemas/Problem");
        media.putObject("example")
                .put("type", "/problems/" + code)
                .put("title", problem.at("/title/en").asText())
                .put("status", problem.path("status").asInt())
                .put("detail", problem.at("/detail/en").asText().replace("{service}", service))
                .put("instance", "0198f3a2-6c1e-7b44-9d0a-3f2b8c5e7a11")
                .put("service", service);
        return response;
    }

    /** Support code brings its schemas into every program's document, used there or not; only those that are used stay. */
    private ObjectNode referred(Set<String> references) {
        ObjectNode referred = JsonNodeFactory.instance.objectNode();
        components.forEach((kind, named) -> named.forEach((name, component) -> {
            if (references.contains("#/components/" + kind + "/" + name)) {
                referred.withObject("/" + kind).set(name, component);
            }
        }));
        return referred;
    }

    private Set<String> references(JsonNode from) {
        Set<String> found = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (String reference : open.pop().findValuesAsText("$ref")) {
                String[] place = reference.split("/");
                if (found.add(reference) && place.length == 4 && components.containsKey(place[2])) {
                    Optional.ofNullable(components.get(place[2]).get(place[3])).ifPresent(open::push);
                }
            }
        }
        return found;
    }

    /** A reference that leads nowhere would only show in a client generator. */
    private void checkReferences(ObjectNode merged) {
        references(merged).stream()
                .filter(reference -> merged.at(reference.substring(1)).isMissingNode())
                .forEach(reference -> clashes.add(reference + " leads nowhere"));
    }

    /** The documents cannot be one. */
    public static final class Clash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Clash(List<String> clashes) {
            super("The documents of the programs clash:\n  " + String.join("\n  ", clashes));
        }
    }
}
