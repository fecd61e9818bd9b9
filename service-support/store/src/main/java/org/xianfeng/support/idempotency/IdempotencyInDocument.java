package org.xianfeng.support.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import java.util.List;

/**
 * Names the key in the API document for every POST that {@link Idempotency} answers. An operation that requires it declares the header itself, and is left
 * as it is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyInDocument implements OASFilter {

    /**
     * The extension of an operation that does its work each time it is called, because each call is an act of its own, such
     * as looking at somebody's number. It takes no key.
     */
    public static final String EACH_TIME = "x-each-time";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().forEach(IdempotencyInDocument::complete);
        }
    }

    private static void complete(PathItem path) {
        Operation post = path.getPOST();
        if (post != null
                && !post.hasExtension(EACH_TIME)
                && !declares(post.getParameters())
                && !declares(path.getParameters())) {
            post.addParameter(key());
        }
    }

    private static boolean declares(List<Parameter> parameters) {
        return parameters != null
                && parameters.stream()
                        .anyMatch(parameter -> IdempotencyKey.HEADER.equalsIgnoreCase(parameter.getName()));
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(IdempotencyKey.HEADER)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "A random UUID that stays the same when the request is repeated: within 24 hours a repetition"
                                + " gets the same answer, with Idempotency-Replayed: true, and is not done again."
                                + " | 幂等键：重试时保持不变，24 小时内重复的请求得到相同应答，不会重复执行。")
                .example("8e03978e-40d5-43e8-bc93-6894a57f9324")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(IdempotencyKey.MOST_CHARACTERS));
    }
}
