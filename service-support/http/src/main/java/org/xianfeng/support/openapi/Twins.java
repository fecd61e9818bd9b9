package org.xianfeng.support.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

import java.util.function.BiConsumer;
import java.util.function.Function;

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
        part(operation, "summary", Operation::getSummary, Operation::setSummary);
        return described(operation, Operation::getDescription, Operation::setDescription);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        return described(parameter, Parameter::getDescription, Parameter::setDescription);
    }

    @Override
    public Header filterHeader(Header header) {
        return described(header, Header::getDescription, Header::setDescription);
    }

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        return described(body, RequestBody::getDescription, RequestBody::setDescription);
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        return described(response, APIResponse::getDescription, APIResponse::setDescription);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        part(schema, "title", Schema::getTitle, Schema::setTitle);
        return described(schema, Schema::getDescription, Schema::setDescription);
    }

    @Override
    public SecurityScheme filterSecurityScheme(SecurityScheme scheme) {
        return described(scheme, SecurityScheme::getDescription, SecurityScheme::setDescription);
    }

    @Override
    public Tag filterTag(Tag tag) {
        return described(tag, Tag::getDescription, Tag::setDescription);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getInfo() != null) {
            part(document.getInfo(), "title", Info::getTitle, Info::setTitle);
            described(document.getInfo(), Info::getDescription, Info::setDescription);
        }
    }

    /** The extension that holds the Chinese of this member. */
    static String twin(String member) {
        return "x-" + member + "-zh";
    }

    /** The Chinese of this schema's description; null if it has none. */
    static String chinese(Schema schema) {
        Object chinese =
                schema.getExtensions() == null ? null : schema.getExtensions().get(twin("description"));
        return chinese == null ? null : chinese.toString();
    }

    /** Another paragraph of what is said of an operation. */
    static void add(Operation operation, BilingualText more) {
        String english = operation.getDescription();
        Object chinese = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(twin("description"));
        operation.setDescription(english == null ? more.en() : english + "\n\n" + more.en());
        operation.addExtension(twin("description"), chinese == null ? more.zh() : chinese + "\n\n" + more.zh());
    }

    private static <T extends Extensible<?>> T described(
            T holder, Function<T, String> text, BiConsumer<T, String> english) {
        part(holder, "description", text, english);
        return holder;
    }

    private static <T extends Extensible<?>> void part(
            T holder, String member, Function<T, String> text, BiConsumer<T, String> english) {
        if (text.apply(holder) != null) {
            BilingualText.parse(text.apply(holder)).ifPresent(both -> {
                english.accept(holder, both.en());
                holder.addExtension(twin(member), both.zh());
            });
        }
    }
}
