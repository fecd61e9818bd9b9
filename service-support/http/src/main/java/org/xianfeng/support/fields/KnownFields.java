package org.xianfeng.support.fields;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/** Which fields a view has, from its type: what is absent in one answer may still be asked for. */
final class KnownFields {

    private final ObjectMapper mapper;

    KnownFields(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Refuses a list that names a field which no answer of this type can have. */
    void check(FieldList asked, JavaType type) {
        check(asked, type, "");
    }

    private void check(FieldList asked, JavaType type, String under) {
        JavaType view = withoutContainer(type);
        if (asked == FieldList.EVERYTHING || isOpen(view)) {
            return;
        }
        Map<String, JavaType> known = fields(view);
        asked.fields().forEach((name, parts) -> {
            if (!known.containsKey(name)) {
                throw unknown(under, known);
            }
            check(parts, known.get(name), under + name + ".");
        });
    }

    private Map<String, JavaType> fields(JavaType view) {
        BeanDescription description = mapper.getSerializationConfig().introspect(view);
        return description.findProperties().stream()
                .filter(property -> property.getAccessor() != null)
                .collect(Collectors.toMap(
                        property -> property.getName(),
                        property -> property.getAccessor().getType(),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static JavaType withoutContainer(JavaType type) {
        JavaType inner = type;
        while (inner.isArrayType() || inner.isCollectionLikeType() || inner.hasRawClass(Optional.class)) {
            inner = inner.hasRawClass(Optional.class) ? inner.containedTypeOrUnknown(0) : inner.getContentType();
        }
        return inner;
    }

    /** Maps and trees have the fields they happen to have. */
    private static boolean isOpen(JavaType type) {
        return type.isMapLikeType() || type.isTypeOrSubTypeOf(JsonNode.class) || type.hasRawClass(Object.class);
    }

    private static Refused unknown(String under, Map<String, JavaType> known) {
        String names = known.keySet().stream().map(name -> under + name).collect(Collectors.joining(", "));
        return Refused.because(CommonProblem.INVALID_REQUEST)
                .violating(Violation.inParameter(
                        "fields",
                        "unknown-field",
                        BilingualText.of("These fields can be asked for: " + names + ".", "可选择的字段：" + names + "。")));
    }
}
