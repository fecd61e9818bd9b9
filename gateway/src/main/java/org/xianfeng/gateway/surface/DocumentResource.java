package org.xianfeng.gateway.surface;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.language.Language;

/** Hands out the one document of the API, in English or Chinese, as JSON or YAML. */
@Path("/openapi")
@PermitAll
public class DocumentResource {

    private static final String YAML = "application/yaml";
    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(YAML));
    private static final ObjectMapper AS_JSON = new ObjectMapper();
    private static final ObjectMapper AS_YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private final MergedDocument document;
    private final SignIn signIn;
    private final Map<Form, byte[]> written = new ConcurrentHashMap<>();

    DocumentResource(MergedDocument document, SignIn signIn) {
        this.document = document;
        this.signIn = signIn;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(hidden = true)
    public Response document(
            @QueryParam("lang") String asked,
            @HeaderParam("Accept-Language") String preferred,
            @Context HttpHeaders headers,
            @Context Request request) {
        MediaType form = Wish.form(headers, FORMS);
        boolean yaml = form.toString().equals(YAML);
        Language language = Wish.language(asked, preferred);
        byte[] text = written.computeIfAbsent(new Form(language, yaml), this::write);
        EntityTag tag = new EntityTag(ContentTag.of(text));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(text, form.withCharset("UTF-8")))
                .tag(tag)
                .header("Content-Language", language.tag())
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Accept")
                .build();
    }

    private byte[] write(Form form) {
        ObjectNode view = (ObjectNode) DocumentView.in(form.language(), document.tree());
        JsonNode scheme = view.at("/components/securitySchemes/oidc");
        if (scheme instanceof ObjectNode oidc) {
            oidc.put("openIdConnectUrl", signIn.discovery().toString());
        }
        try {
            return form.yaml()
                    ? AS_YAML.writeValueAsBytes(view)
                    : AS_JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON can be written again", e);
        }
    }

    private record Form(Language language, boolean yaml) {}
}
