package org.xianfeng.support.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

import java.util.List;
import java.util.Map;

import org.xianfeng.support.problem.ProblemType;

/**
 * What every program's document has in common, whatever its resources say: where it is served, how each operation fails
 * and why it refuses, examples, the permission it needs, the parameters that every list and every object understands, the
 * headers of its answers and what of them is always there, what a patch may remove, how long a body may be where that is not
 * the usual, and the catalogue of problems.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Twins.PRIORITY - 1)
public class ApiDocument implements OASFilter {

    private final ProgramTypes types;

    public ApiDocument(IndexView index) {
        this.types = new ProgramTypes(index);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        SoundSchemas.leaveTypeToReference(schema);
        SoundSchemas.matchWhole(schema);
        PortablePatterns.tell(schema);
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer().url("/")));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Map<String, PathItem> paths =
                document.getPaths() == null || document.getPaths().getPathItems() == null
                        ? Map.of()
                        : document.getPaths().getPathItems();
        new PageSchemas(document).rename();
        SoundSchemas.tellApart(document.getComponents());
        new AnswerSchemas(types.records())
                .complete(
                        document.getComponents(),
                        sent(document.getComponents(), paths).found());
        PatchSchemas patches = new PatchSchemas(document.getComponents());
        paths.values().forEach(item -> item.getOperations().values().forEach(patches::complete));
        CommonParameters parameters = new CommonParameters();
        List<ProblemType> problems = types.problems();
        CommonResponses responses = new CommonResponses(document.getComponents(), problems);
        ByOperation<Refusals> refusals = types.refusals();
        CommonHeaders headers = new CommonHeaders(document.getComponents(), problems);
        ByOperation<Boolean> tagged = types.tagged();
        Examples examples = new Examples(document.getComponents(), ToldExamples.ofProgram());
        Permissions permissions = new Permissions(types.permissions());
        Map<String, Long> bodyLimits = types.bodyLimits();
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            permissions.complete(operation);
            parameters.complete(method, operation);
            responses.complete(
                    path, item, method, operation, refusals.of(operation).orElse(Refusals.NONE));
            headers.complete(method, operation, tagged.of(operation).isPresent());
            examples.complete(operation);
            if (bodyLimits.containsKey(operation.getOperationId())) {
                operation.addExtension("x-body-limit", bodyLimits.get(operation.getOperationId()));
            }
        }));
        headers.completeShared();
        types.labels().forEach((name, labels) -> EnumLabels.add(document.getComponents(), name, labels));
        document.addExtension("x-problems", ProblemCatalogue.of(problems));
    }

    private static Walk sent(Components components, Map<String, PathItem> paths) {
        Walk sent = new Walk(components);
        paths.values().forEach(item -> item.getOperations().values().stream()
                .map(Operation::getRequestBody)
                .filter(body -> body != null)
                .forEach(body -> sent.through(body.getContent())));
        return sent;
    }
}
