package org.xianfeng.support.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which fields of an answer are asked for: {@code id,name,branch.name}. A field that is named whole wins over parts of it.
 */
record FieldList(Map<String, FieldList> fields) {

    static final FieldList EVERYTHING = new FieldList(Map.of());

    static FieldList of(String written) {
        FieldList all = new FieldList(new LinkedHashMap<>());
        for (String path : written.split(",", -1)) {
            all.add(path.strip());
        }
        return all;
    }

    private void add(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            fields.put(path, EVERYTHING);
            return;
        }
        String head = path.substring(0, dot);
        FieldList parts = fields.computeIfAbsent(head, name -> new FieldList(new LinkedHashMap<>()));
        if (parts != EVERYTHING) {
            parts.add(path.substring(dot + 1));
        }
    }

    /** The same node with nothing but these fields; of a list, each element so. */
    JsonNode pick(JsonNode node) {
        if (this == EVERYTHING) {
            return node;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode picked = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(element -> picked.add(pick(element)));
            return picked;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode picked = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, parts) -> {
                if (object.has(name)) {
                    picked.set(name, parts.pick(object.get(name)));
                }
            });
            return picked;
        }
        return node;
    }
}
