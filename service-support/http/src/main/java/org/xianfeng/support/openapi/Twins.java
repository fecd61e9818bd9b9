package org.xianfeng.support.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.xianfeng.support.language.BilingualText;

/**
 * Makes the API document bilingual. Whoever writes a summary, a description or a title in an annotation writes both
 * languages into it, {@code English | 中文}; here the Chinese moves beside it: {@code x-summary-zh} stands beside
 * {@code summary}, and the gateway shows the one or the other. {@code OpenApiCases} fails for a text without its twin.
 *
 * <pre>{@code
 * @Operation(operationId = "bookSeat", summary = "Take a seat, or a place in the queue | 预订座位，满员则排队")
 * }</pre>
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Twins.PRIORITY)
public class Twins implements OASFilter {

    /** After the filters that add texts. */
    static final int PRIORITY = -100;

    @Override
    public Operation filterOperation(Operation operation) {
        part(operation, "summary", operation::getSummary, operation::setSummary);
        part(operation, "description", operation::getDescription, operation::setDescription);
        return operation;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        part(parameter, "description", parameter::getDescription, parameter::setDescription);
        return parameter;
    }

    @Override
    public Header filterHeader(Header header) {
        part(header, "description", header::getDescription, header::setDescription);
        return header;
    }

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        part(body, "description", body::getDescription, body::setDescription);
        return body;
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        part(response, "description", response::getDescription, response::setDescription);
        return response;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        part(schema, "title", schema::getTitle, schema::setTitle);
        part(schema, "description", schema::getDescription, schema::setDescription);
        return schema;
    }

    @Override
    public SecurityScheme filterSecurityScheme(SecurityScheme scheme) {
        part(scheme, "description", scheme::getDescription, scheme::setDescription);
        return scheme;
    }

    @Override
    public Tag filterTag(Tag tag) {
        part(tag, "description", tag::getDescription, tag::setDescription);
        return tag;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getInfo() != null) {
            part(document.getInfo(), "title", document.getInfo()::getTitle, document.getInfo()::setTitle);
            part(
                    document.getInfo(),
                    "description",
                    document.getInfo()::getDescription,
                    document.getInfo()::setDescription);
        }
    }

    /** The extension that holds the Chinese of this member. */
    static String twin(String member) {
        return "x-" + member + "-zh";
    }

    private static void part(Extensible<?> holder, String member, Supplier<String> text, Consumer<String> english) {
        if (text.get() != null) {
            BilingualText.parse(text.get()).ifPresent(both -> {
                english.accept(both.en());
                holder.addExtension(twin(member), both.zh());
            });
        }
    }
}
