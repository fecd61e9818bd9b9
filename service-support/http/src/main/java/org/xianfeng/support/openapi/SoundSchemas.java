package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.util.LinkedHashMap;
import java.util.Map;

/** Mends what the framework writes of a type in a way that nothing can satisfy, or that nobody can decide by. */
final class SoundSchemas {

    /** What the framework writes for {@code @NotBlank}: any part is meant. */
    private static final String NOT_BLANK = "\\S";

    private SoundSchemas() {}

    /** Beside a reference the framework guesses a type, often wrongly; both would hold. What is referred to says the type. */
    static void leaveTypeToReference(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
    }

    /** The framework copies what the whole text must match, where JSON Schema is content with any part of it. */
    static void matchWhole(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }

    /** Each of several forms has the property that tells them apart, with its own value; else one JSON is several of them. */
    static void tellApart(Components components) {
        if (components.getSchemas() != null) {
            components.getSchemas().values().stream()
                    .filter(schema -> schema.getDiscriminator() != null
                            && schema.getDiscriminator().getMapping() != null)
                    .forEach(schema -> schema.getDiscriminator()
                            .getMapping()
                            .forEach((value, reference) -> name(
                                    components
                                            .getSchemas()
                                            .get(Walk.name(
                                                    OASFactory.createSchema().ref(reference))),
                                    schema.getDiscriminator().getPropertyName(),
                                    value)));
        }
    }

    private static void name(Schema form, String property, String value) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put(
                property, OASFactory.createSchema().addType(SchemaType.STRING).constValue(value));
        if (form.getProperties() != null) {
            properties.putAll(form.getProperties());
        }
        form.setProperties(properties);
        form.addRequired(property);
    }
}
