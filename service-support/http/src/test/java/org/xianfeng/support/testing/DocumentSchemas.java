package org.xianfeng.support.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Judges JSON by the schemas of an API document, as the validator of any client would; beyond that, a member that no
 * schema names is a finding, since nobody could have known of it.
 */
public final class DocumentSchemas {

    private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .locale(Locale.ENGLISH)
            .build();

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();
    private final JsonNode document;

    public DocumentSchemas(JsonNode document) {
        this.document = document;
    }

    /** What of this value is not as the schema, which may refer to others of the document, says. */
    public List<String> findings(JsonNode schema, JsonNode value) {
        List<String> findings = new ArrayList<>();
        schemas.computeIfAbsent(schema, this::validator)
                .validate(value)
                .forEach(finding -> findings.add(finding.getInstanceLocation() + ": " + finding.getMessage()));
        unknown("$", schema, value, findings);
        return findings;
    }

    /** What of this answer is not as the document says of the operation; a sparse answer must not be asked for. */
    public List<String> findings(String method, String path, int status, JsonNode body) {
        JsonNode response = response(operation(method, path), status);
        JsonNode schema = response.path("content").path("application/json").path("schema");
        return schema.isMissingNode()
                ? List.of(method + " " + path + " has no JSON for " + status)
                : findings(schema, body);
    }

    /** The operation that answers at this path, below its most specific template. */
    public JsonNode operation(String method, String path) {
        return at(path).orElseThrow(() -> new AssertionError("The document has no " + path))
                .path(method.toLowerCase(Locale.ROOT));
    }

    /** Whether there is such an operation at this path. */
    public boolean documents(String method, String path) {
        return at(path).map(item -> item.has(method.toLowerCase(Locale.ROOT))).orElse(false);
    }

    private Optional<JsonNode> at(String path) {
        return document.path("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .min(Comparator.comparing(entry -> entry.getKey().split("\\{").length))
                .map(Map.Entry::getValue);
    }

    /** What the document says of this status, or of all that it does not name. */
    public JsonNode response(JsonNode operation, int status) {
        JsonNode responses = operation.path("responses");
        JsonNode named = responses.path(String.valueOf(status));
        return resolved(named.isMissingNode() ? responses.path("default") : named);
    }

    /** What a reference leads to. */
    public JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.path("$ref").isTextual()) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    /** Those of all parts together, the later part saying more of a property than the one before. */
    private JsonNode properties(JsonNode schema) {
        if (!schema.has("allOf")) {
            return schema.path("properties");
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        schema.path("allOf").forEach(part -> properties(resolved(part))
                .properties()
                .forEach(property -> all.set(property.getKey(), property.getValue())));
        return all;
    }

    private JsonSchema validator(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return factory.getSchema(whole, STRICT);
    }

    private void unknown(String place, JsonNode declared, JsonNode value, List<String> findings) {
        JsonNode schema = resolved(declared);
        for (String several : List.of("oneOf", "anyOf")) {
            for (JsonNode form : schema.path(several)) {
                if (schemas.computeIfAbsent(form, this::validator)
                        .validate(value)
                        .isEmpty()) {
                    unknown(place, form, value, findings);
                    return;
                }
            }
        }
        JsonNode properties = properties(schema);
        if (value.isArray()) {
            value.forEach(item -> unknown(place + "[]", schema.path("items"), item, findings));
        } else if (value.isObject() && properties.isObject()) {
            value.properties().forEach(member -> {
                String name = member.getKey();
                if (properties.has(name)) {
                    unknown(place + "." + name, properties.path(name), member.getValue(), findings);
                } else if (!schema.has("additionalProperties")) {
                    findings.add(place + "." + name + ": no schema names it");
                }
            });
        }
    }
}
