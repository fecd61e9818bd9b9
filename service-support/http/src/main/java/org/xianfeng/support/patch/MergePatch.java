package org.xianfeng.support.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Map;

/**
 * The body of a PATCH: RFC 7396, {@code application/merge-patch+json}. What it names replaces what is there, null removes,
 * anything else stays. {@link MergePatches#apply} turns it into the changed request.
 */
@Schema(
        type = SchemaType.OBJECT,
        description = "What it names replaces what is there, null removes, anything else stays (RFC 7396)"
                + " | 所列字段替换原值，null 表示删除，其余保持不变（RFC 7396）",
        examples = "{}")
public record MergePatch(@Schema(hidden = true) ObjectNode changes) {

    private static final String KIND = "kind";

    /** The media type that a PATCH method consumes. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MergePatch {}

    /** The names only: the values may be somebody's numbers. */
    @Override
    public String toString() {
        return "MergePatch of "
                + changes.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** The target with the patch applied; neither is changed. */
    static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        ObjectNode result = target.deepCopy();
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            String name = change.getKey();
            if (change.getValue().isNull()) {
                result.remove(name);
            } else if (change.getValue() instanceof ObjectNode inner) {
                ObjectNode current = result.get(name) instanceof ObjectNode there && !isAnother(there, inner)
                        ? there
                        : result.objectNode();
                result.set(name, merged(current, inner));
            } else {
                result.set(name, change.getValue());
            }
        }
        return result;
    }

    /** What is named to be of another kind shares nothing with what is there: a number of seats ends with their limit. */
    private static boolean isAnother(ObjectNode current, ObjectNode patch) {
        return current.path(KIND).isTextual()
                && patch.path(KIND).isTextual()
                && !current.get(KIND).equals(patch.get(KIND));
    }
}
