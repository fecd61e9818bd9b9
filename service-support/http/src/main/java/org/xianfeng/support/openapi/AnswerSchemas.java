package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says which members an answer always has. Null is never written, so these are the ones that cannot be null: primitive
 * components of the record, and those that it declares {@code @NotNull}, of which the framework says so. What is also
 * sent in requests keeps what those require.
 */
final class AnswerSchemas {

    private final Map<String, RecordForm> records;

    AnswerSchemas(Map<String, RecordForm> records) {
        this.records = records;
    }

    void complete(Components components, Set<String> sent) {
        if (components.getSchemas() != null) {
            components.getSchemas().forEach((name, schema) -> {
                if (!sent.contains(name) && records.containsKey(name) && schema.getProperties() != null) {
                    require(schema, records.get(name));
                }
            });
        }
    }

    private static void require(Schema schema, RecordForm form) {
        Set<String> members = schema.getProperties().keySet();
        if (!form.components().containsAll(members)) {
            return;
        }
        List<String> declared = schema.getRequired() == null ? List.of() : schema.getRequired();
        Predicate<String> always =
                member -> declared.contains(member) || form.primitives().contains(member);
        List<String> required = members.stream().filter(always).toList();
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /**
     * A record of the program.
     *
     * @param components the names of all
     * @param primitives the names of those that cannot be null
     */
    record RecordForm(Set<String> components, Set<String> primitives) {}
}
