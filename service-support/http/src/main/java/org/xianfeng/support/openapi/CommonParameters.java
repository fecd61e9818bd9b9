package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Parameters that operations understand without declaring them, and the orders that a list declares with
 * {@code @Extension(name = "x-sort", value = "name, joinDate")}; {@code x-sort-usual} is the order of those who ask for none,
 * as in {@code Keyset.usually}.
 */
final class CommonParameters {

    private static final String SORTS = "x-sort";
    private static final String USUAL = "x-sort-usual";

    void complete(HttpMethod method, Operation operation) {
        describeSort(operation);
        if (method == HttpMethod.GET && answersJson(operation)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("fields")
                    .in(Parameter.In.QUERY)
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                    .description(
                            "Only these fields of the object, or of each item of the list, separated by commas; a dot"
                                    + " leads into a part: id,name,branch.name. The answer then has these only, whatever else its"
                                    + " schema requires")
                    .extensions(Map.of(
                            Twins.twin("description"),
                            "仅返回对象（或列表各项）的这些字段，以逗号分隔；用点号进入下级：id,name,branch.name。此时应答仅含这些字段，模式中其他必有的字段也不返回")));
        }
    }

    /** A list with one order only does not offer to sort. */
    private static void describeSort(Operation operation) {
        Map<String, Object> said = operation.getExtensions() == null ? Map.of() : operation.getExtensions();
        Object sorts = said.get(SORTS);
        Object usual = said.get(USUAL);
        if (operation.getParameters() == null) {
            return;
        }
        List<Parameter> kept = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            if (!"sort".equals(parameter.getName())) {
                kept.add(parameter);
            } else if (sorts != null) {
                kept.add(parameter);
                parameter.setDescription(parameter.getDescription() + ". Fields: " + sorts + ". Default: "
                        + (usual == null ? "in the order in which they were recorded" : usual));
                parameter.addExtension(
                        Twins.twin("description"),
                        parameter.getExtensions().get(Twins.twin("description")) + "可用字段：" + sorts + "。默认："
                                + (usual == null ? "按登记先后" : usual));
            }
        }
        operation.setParameters(kept);
        operation.removeExtension(SORTS);
        operation.removeExtension(USUAL);
    }

    private static boolean answersJson(Operation operation) {
        return operation.getResponses() != null
                && operation.getResponses().getAPIResponses().entrySet().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .anyMatch(answer -> answer.getValue().getContent() != null
                                && answer.getValue().getContent().hasMediaType("application/json"));
    }
}
