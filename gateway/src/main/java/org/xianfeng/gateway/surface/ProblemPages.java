package org.xianfeng.gateway.surface;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.CommonProblem;

/** Explains every problem that the API answers with, where its type leads: to people in both languages, and to programs. */
@Path("/problems")
@PermitAll
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class ProblemPages {

    private static final List<MediaType> FORMS = List.of(MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE);
    private static final BilingualText TITLE = BilingualText.of("Problems", "错误说明");

    private final JsonNode catalogue;

    ProblemPages(MergedDocument document) {
        this.catalogue = document.tree().path("x-problems");
    }

    @GET
    @Operation(hidden = true)
    public Response all(
            @QueryParam("lang") String asked,
            @HeaderParam("Accept-Language") String preferred,
            @Context HttpHeaders headers) {
        Language language = Wish.language(asked, preferred);
        return wantsHtml(headers)
                ? page(language, TITLE.in(language), ProblemPage.list(catalogue, language))
                : entry(catalogue);
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response one(
            @PathParam("code") String code,
            @QueryParam("lang") String asked,
            @HeaderParam("Accept-Language") String preferred,
            @Context HttpHeaders headers) {
        JsonNode problem = catalogue.path(code);
        if (problem.isMissingNode()) {
            throw CommonProblem.notFound("problem");
        }
        Language language = Wish.language(asked, preferred);
        return wantsHtml(headers) ? page(language, code, ProblemPage.of(code, problem, language)) : entry(problem);
    }

    private static boolean wantsHtml(HttpHeaders headers) {
        return Wish.form(headers, FORMS).equals(MediaType.TEXT_HTML_TYPE);
    }

    private static Response page(Language language, String title, String body) {
        return lasting(Html.page(language, title, "", body))
                .header("Content-Security-Policy", Html.NOTHING_BUT + "style-src 'self'; img-src 'self'")
                .build();
    }

    private static Response entry(JsonNode entry) {
        return lasting(Response.ok(entry, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")))
                .build();
    }

    /** The same for everybody until the next release. */
    private static Response.ResponseBuilder lasting(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "public, max-age=300").header("Vary", "Accept");
    }
}
