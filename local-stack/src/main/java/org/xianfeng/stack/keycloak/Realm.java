package org.xianfeng.stack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The realm that Keycloak imports: the template of deploy/keycloak, alone or with the demonstration accounts laid over
 * it. Addresses and secrets stay in it as ${NAME}; Keycloak takes them from its environment.
 */
public final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    /** For people who really work with it. */
    public static JsonNode base() {
        return read("realm.json");
    }

    /** For a demonstration: everything of the base, and accounts with a known password. */
    public static JsonNode demo() {
        ObjectNode realm = (ObjectNode) base();
        lay(read("demo.json"), realm);
        return realm;
    }

    /** Lists grow, objects are laid over each other, anything else would be a contradiction. */
    static void lay(JsonNode overlay, ObjectNode realm) {
        for (Map.Entry<String, JsonNode> field : overlay.properties()) {
            JsonNode there = realm.get(field.getKey());
            if (there == null) {
                realm.set(field.getKey(), field.getValue());
            } else if (there instanceof ArrayNode list && field.getValue() instanceof ArrayNode more) {
                list.addAll(more);
            } else if (there instanceof ObjectNode object && field.getValue() instanceof ObjectNode more) {
                lay(more, object);
            } else {
                throw new IllegalArgumentException("Both realm files say what " + field.getKey() + " is");
            }
        }
    }

    private static JsonNode read(String name) {
        try (InputStream file = Realm.class.getResourceAsStream("/deploy/keycloak/" + name)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
