package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

import java.util.LinkedHashMap;
import java.util.Map;

import org.xianfeng.support.language.BilingualText;

/** Shows beside the values of an enum what people call them: {@code x-enum-labels: {ACTIVE: {en: Active, zh: 在册}}}. */
final class EnumLabels {

    static final String EXTENSION = "x-enum-labels";

    private EnumLabels() {}

    static void add(Components components, String name, Map<String, BilingualText> labels) {
        Schema schema =
                components.getSchemas() == null ? null : components.getSchemas().get(name);
        if (schema == null
                || schema.getEnumeration() == null
                || !labels.keySet().containsAll(schema.getEnumeration())) {
            return;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        labels.forEach((value, label) -> shown.put(value, both(label)));
        schema.addExtension(EXTENSION, shown);
    }

    static Map<String, Object> both(BilingualText text) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("en", text.en());
        both.put("zh", text.zh());
        return both;
    }
}
