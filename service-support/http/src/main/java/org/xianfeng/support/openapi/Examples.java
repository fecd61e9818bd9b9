package org.xianfeng.support.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.xianfeng.support.problem.ProblemType;

/**
 * An example for every body that has none, put together from its schema: what a property gives as its own example with
 * {@code @Schema(examples = …)}, else what the program tells of its world for a property of this name (see
 * {@link ToldExamples}), else a plain value of its type.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "#/components/schemas/";

    private static final Map<String, Object> BY_FORMAT = Map.of(
            "uuid", "0198f3a2-6c1e-7b44-9d0a-3f2b8c5e7a11",
            "date", "2026-11-22",
            "date-time", "2026-11-22T06:30:00Z",
            "local-time", "14:30",
            "time", "14:30",
            "uri", "/api/v1");

    private final Components components;
    private final ToldExamples told;

    Examples(Components components, ToldExamples told) {
        this.components = components;
        this.told = told;
        if (components.getSchemas() != null) {
            components.getSchemas().values().forEach(Examples::sameDay);
        }
    }

    /** The framework's own examples of days and instants lie years before anything else in the examples. */
    private static void sameDay(Schema schema) {
        if (schema.getType() != null
                && schema.getType().contains(SchemaType.STRING)
                && ("date".equals(schema.getFormat()) || "date-time".equals(schema.getFormat()))) {
            schema.setExamples(List.of(BY_FORMAT.get(schema.getFormat())));
        }
    }

    /** A plausible value for a fact of this name; together they make the sentences of the catalogue come true. */
    static Object fact(ProblemType problem, String name) {
        return switch (name) {
            case "limit" -> problem.facts().contains("people") ? 500 : 1_048_576;
            case "people" -> 612;
            case "capacity" -> problem.facts().contains("booked") ? 20 : "MEMBER";
            case "booked" -> 23;
            case "members", "outside" -> 12;
            case "counted", "hits" -> 20;
            case "minutes" -> 60;
            case "days" -> 90;
            case "line", "column" -> 20;
            case "after" -> 4711;
            case "known" -> List.of("id", "name");
            case "method" -> "DELETE";
            case "rule" -> rule(problem);
            case "allowed" -> "1–365";
            case "unit" -> "people";
            case "baselineUnit" -> "hour";
            case "permissions" -> List.of("session:create");
            case "service" -> "membership-service";
            case "organization", "audience", "lecturer", "session", "booking", "holding", "grant", "correction" ->
                BY_FORMAT.get("uuid");
            case "externalCode" -> "2026-0012";
            case "kind" -> problem.facts().contains("externalCode") ? "member" : name;
            case "existsFrom" -> "2026-12-01";
            case "until" -> "2026-01-31";
            case "termUntil" -> "2026-02-28";
            case "from" -> "2026-03-01";
            case "lastFrom", "since" -> "2026-05-01";
            case "joinDate" -> "2026-06-30";
            case "day", "today" -> "2026-11-22";
            case "date", "fullMemberDate" -> "2026-12-05";
            case "earliestDate" -> "2027-06-30";
            case "opensAt" -> "2026-11-25T01:00:00Z";
            case "startsAt", "endsAt" -> "2026-12-05T06:30:00Z";
            case "closesAt" -> "2026-12-06T10:00:00Z";
            case "state" -> "CANCELLED";
            default -> name;
        };
    }

    /** Where the problem is about rules, the one it speaks of; else the setting that decided. */
    private static Object rule(ProblemType problem) {
        String name = "branch-meeting.interval-months";
        return problem.code().contains("rule")
                ? name
                : new TreeMap<>(Map.of("name", name, "version", 3, "source", "支部条例 Art. 11"));
    }

    void complete(Operation operation) {
        if (operation.getRequestBody() != null) {
            complete(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> complete(response.getContent()));
    }

    private void complete(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(this::complete);
        }
    }

    private void complete(MediaType media) {
        boolean has = media.getExample() != null
                || (media.getExamples() != null && !media.getExamples().isEmpty());
        if (!has && media.getSchema() != null) {
            media.setExample(of(media.getSchema(), new HashSet<>()));
        }
    }

    /** Null where a schema contains itself. */
    private Object of(Schema schema, Set<String> open) {
        return of(schema, "", open);
    }

    private Object of(Schema schema, String name, Set<String> open) {
        if (hasOwn(schema)) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            return referred(schema.getRef(), open);
        }
        if (schema.getConstValue() != null) {
            return schema.getConstValue();
        }
        if (schema.getDefaultValue() != null) {
            return schema.getDefaultValue();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        List<Schema> parts = Walk.alternatives(schema);
        return parts.isEmpty() ? plain(schema, name, open) : of(parts.get(0), open);
    }

    private Object referred(String reference, Set<String> open) {
        Schema schema = components.getSchemas() == null
                ? null
                : components.getSchemas().get(reference.substring(PREFIX.length()));
        if (schema == null || !open.add(reference)) {
            return null;
        }
        Object example = of(schema, reference.substring(PREFIX.length()), open);
        open.remove(reference);
        return example;
    }

    private Object plain(Schema schema, String name, Set<String> open) {
        SchemaType type = schema.getType() == null || schema.getType().isEmpty()
                ? SchemaType.OBJECT
                : schema.getType().get(0);
        return switch (type) {
            case ARRAY -> list(schema, open);
            case OBJECT -> object(schema, name, open);
            case BOOLEAN -> true;
            case INTEGER ->
                schema.getMinimum() == null ? 1 : schema.getMinimum().intValue();
            case NUMBER -> schema.getMinimum() == null ? BigDecimal.ONE : schema.getMinimum();
            case STRING -> BY_FORMAT.getOrDefault(String.valueOf(schema.getFormat()), "text");
            case NULL -> null;
        };
    }

    private Object list(Schema schema, Set<String> open) {
        Object item = schema.getItems() == null ? null : of(schema.getItems(), open);
        return item == null ? List.of() : List.of(item);
    }

    private Object object(Schema schema, String name, Set<String> open) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((member, property) -> {
                Optional<JsonNode> known = told.of(name, member, hasOwn(property));
                Object value = known.isPresent() ? JSON.convertValue(known.get(), Object.class) : of(property, open);
                if (value != null) {
                    object.put(member, value);
                }
            });
        }
        return object;
    }

    private static boolean hasOwn(Schema schema) {
        return schema.getExamples() != null && !schema.getExamples().isEmpty();
    }
}
