package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.patch.MergePatch;

/**
 * What a merge patch may hold: all of it may be left out, and null removes whatever the changed record need not have. A
 * property that cannot be removed is required there: {@code @NotNull}, or {@code @Schema(required = true)} where a rule says so.
 */
final class PatchSchemas {

    private static final BilingualText REMOVES = BilingualText.of("Null removes it.", "null 表示清除。");

    private final Components components;
    private final Set<String> done = new HashSet<>();

    PatchSchemas(Components components) {
        this.components = components;
    }

    void complete(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType patch = operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        String name = patch == null ? null : Walk.name(patch.getSchema());
        if (name != null && done.add(name)) {
            Schema form = components.getSchemas().get(name);
            if (form.getProperties() != null) {
                complete(form);
            }
        }
    }

    private static void complete(Schema patch) {
        List<String> kept = patch.getRequired() == null ? List.of() : patch.getRequired();
        Map<String, Schema> properties = new LinkedHashMap<>();
        patch.getProperties()
                .forEach((property, schema) ->
                        properties.put(property, kept.contains(property) ? schema : removable(schema)));
        patch.setProperties(properties);
        patch.setRequired(null);
    }

    private static Schema removable(Schema schema) {
        boolean plain = schema.getRef() == null
                && schema.getType() != null
                && schema.getEnumeration() == null
                && Walk.alternatives(schema).isEmpty();
        Schema removable = plain ? schema.addType(SchemaType.NULL) : orNull(schema);
        return described(removable, schema.getDescription(), Twins.chinese(schema));
    }

    private static Schema orNull(Schema schema) {
        Schema value =
                schema.getRef() == null ? schema : OASFactory.createSchema().ref(schema.getRef());
        return OASFactory.createSchema()
                .anyOf(List.of(value, OASFactory.createSchema().addType(SchemaType.NULL)))
                .examples(schema.getExamples());
    }

    private static Schema described(Schema schema, String english, String chinese) {
        schema.setDescription(english == null ? REMOVES.en() : english.replaceFirst("\\.?$", ". ") + REMOVES.en());
        schema.addExtension(
                Twins.twin("description"),
                chinese == null ? REMOVES.zh() : chinese.replaceFirst("。?$", "。") + REMOVES.zh());
        return schema;
    }
}
