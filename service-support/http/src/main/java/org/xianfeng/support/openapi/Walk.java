package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The named schemas that something leads to, through whatever they are made of. */
final class Walk {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> named;
    private final Set<String> found = new HashSet<>();

    Walk(Components components) {
        this.named = components.getSchemas() == null ? Map.of() : new HashMap<>(components.getSchemas());
    }

    /** The name in a reference to a schema; null if it is none. */
    static String name(Schema schema) {
        return schema == null || schema.getRef() == null
                ? null
                : schema.getRef().substring(PREFIX.length());
    }

    void through(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> through(media.getSchema()));
        }
    }

    private void through(Schema schema) {
        if (schema == null) {
            return;
        }
        String name = name(schema);
        if (name != null && found.add(name)) {
            through(named.get(name));
        }
        parts(schema).forEach(this::through);
    }

    Set<String> found() {
        return Set.copyOf(found);
    }

    private static List<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        parts.add(schema.getItems());
        parts.add(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        parts.addAll(alternatives(schema));
        return parts;
    }

    static List<Schema> alternatives(Schema schema) {
        List<Schema> alternatives = new ArrayList<>();
        for (List<Schema> some : List.of(or(schema.getOneOf()), or(schema.getAnyOf()), or(schema.getAllOf()))) {
            alternatives.addAll(some);
        }
        return alternatives;
    }

    private static List<Schema> or(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
