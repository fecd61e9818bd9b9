package org.xianfeng.stack.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** A request's body; what is not known is left out, because absent is absent. */
public final class Body {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    private Body() {}

    public static Body with(String name, Object value) {
        return new Body().and(name, value);
    }

    public static Body empty() {
        return new Body();
    }

    /** Null and empty lists are left out. */
    public Body and(String name, Object value) {
        if (value == null || (value instanceof Collection<?> some && some.isEmpty())) {
            return this;
        }
        if (value instanceof Body body) {
            node.set(name, body.node);
        } else if (value instanceof Collection<?> some) {
            node.set(name, listOf(some));
        } else {
            node.set(name, json(value));
        }
        return this;
    }

    public ObjectNode json() {
        return node;
    }

    private static JsonNode listOf(Collection<?> some) {
        var list = JsonNodeFactory.instance.arrayNode();
        some.forEach(item -> list.add(item instanceof Body body ? body.node : json(item)));
        return list;
    }

    private static JsonNode json(Object value) {
        if (value instanceof LocalDate || value instanceof Instant || value instanceof Enum<?>) {
            return JsonNodeFactory.instance.textNode(value.toString());
        }
        return JSON.valueToTree(value);
    }
}
