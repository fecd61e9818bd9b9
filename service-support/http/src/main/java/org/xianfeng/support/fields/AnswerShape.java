package org.xianfeng.support.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.xianfeng.support.conditional.EntityTags;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.problem.Problem;
import org.xianfeng.support.problem.ProblemJson;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.trace.RequestTrace;

/**
 * The last hand on a successful answer: leaves only the fields that were asked for, completes the entity tag with the hash
 * of what is really sent, and answers 304 if the caller has just that already.
 */
@Provider
@Priority(0)
public class AnswerShape implements ContainerResponseFilter {

    private final ObjectMapper mapper;

    AnswerShape(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String fields = reads ? request.getUriInfo().getQueryParameters().getFirst("fields") : null;
        Object version = response.getHeaders().getFirst(HttpHeaders.ETAG);
        Object entity = response.getEntity();
        boolean shaped = fields != null || version != null;
        if (response.getStatus() >= 300 || entity == null || entity instanceof byte[] || !shaped) {
            return;
        }
        byte[] body;
        try {
            body = bytes(fields == null ? entity : picked(entity, FieldList.of(fields)));
        } catch (Refused unknownField) {
            answer(unknownField, request, response);
            return;
        }
        if (version != null) {
            String tag = EntityTags.of(version.toString(), body);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (reads && EntityTags.isNamed(tag, request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatusInfo(Response.Status.NOT_MODIFIED);
                response.setEntity(null);
                return;
            }
        }
        response.setEntity(body, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
    }

    /** An exception thrown here would meet a writer that was chosen for the view. */
    private static void answer(Refused refused, ContainerRequestContext request, ContainerResponseContext response) {
        ProblemJson problem = ProblemJson.of(
                refused, request::getHeaderString, RequestTrace.current().requestId());
        response.setStatus(problem.status());
        response.getHeaders().clear();
        problem.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        response.setEntity(problem.body(), response.getEntityAnnotations(), MediaType.valueOf(Problem.MEDIA_TYPE));
    }

    private JsonNode picked(Object entity, FieldList asked) {
        JavaType type = type(entity);
        JsonNode tree = mapper.valueToTree(entity);
        if (!(entity instanceof Page<?>)) {
            new KnownFields(mapper).check(asked, type);
            return asked.pick(tree);
        }
        new KnownFields(mapper).check(asked, type.containedTypeOrUnknown(0));
        ((ObjectNode) tree).set("items", asked.pick(tree.get("items")));
        return tree;
    }

    /** What the method says it returns knows the elements of an empty list; else what it did return. */
    private JavaType type(Object entity) {
        Type declared = CurrentRequestManager.get()
                .getTarget()
                .getLazyMethod()
                .getMethod()
                .getGenericReturnType();
        if (declared instanceof ParameterizedType answer && answer.getRawType() == RestResponse.class) {
            declared = answer.getActualTypeArguments()[0];
        }
        JavaType type = mapper.getTypeFactory().constructType(declared);
        return type.getRawClass().isInstance(entity) && !type.hasRawClass(Object.class)
                ? type
                : mapper.getTypeFactory().constructType(entity.getClass());
    }

    /** A text is an answer that was written out before, for a request that came again. */
    private byte[] bytes(Object entity) {
        if (entity instanceof String written) {
            return written.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer cannot be written as JSON", e);
        }
    }
}
