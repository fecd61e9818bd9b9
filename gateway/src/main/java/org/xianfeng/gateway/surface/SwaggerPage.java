package org.xianfeng.gateway.surface;

import org.eclipse.microprofile.openapi.annotations.Operation;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/** The page where administrators read about the API, sign in and call it. Nothing on it comes from another server. */
@Path("/")
@PermitAll
public class SwaggerPage {

    private static final BilingualText TITLE = BilingualText.of("Xianfeng API", "先锋 API");
    private static final BilingualText HOW = BilingualText.of(
            "Read, sign in with your own account through Authorize, and call. What you see and change is real.",
            "可在此查阅接口；点击 Authorize 以本人账号登录后即可调用。所见、所改均为真实数据。");
    private static final BilingualText NO_SCRIPT = BilingualText.of(
            "This page needs JavaScript; the document itself is at /openapi.", "本页需要 JavaScript；接口文档本身位于 /openapi。");
    private static final BilingualText DOCUMENT = BilingualText.of("Document", "接口文档");
    private static final BilingualText PROBLEMS = BilingualText.of("Problems", "错误说明");

    private final SwaggerUi files;
    private final SignIn signIn;

    SwaggerPage(SwaggerUi files, SignIn signIn) {
        this.files = files;
        this.signIn = signIn;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@QueryParam("lang") String asked, @HeaderParam("Accept-Language") String preferred) {
        Language language = Wish.language(asked, preferred);
        String other = language == Language.ZH ? "<a href=\"/?lang=en\">English</a>" : "<a href=\"/?lang=zh\">中文</a>";
        String body =
                """
                <header>
                <h1>%s</h1>
                <p>%s</p>
                <nav>%s · <a href="/openapi?lang=%s">%s</a> · <a href="/problems?lang=%4$s">%s</a></nav>
                </header>
                <noscript>%s</noscript>
                <main id="swagger-ui" data-client="%s" data-address="%s"></main>
                <script src="/ui/swagger-ui-bundle.js"></script>
                <script src="/ui/page.js"></script>
                """
                        .formatted(
                                TITLE.in(language),
                                HOW.in(language),
                                other,
                                Wish.parameter(language),
                                DOCUMENT.in(language),
                                PROBLEMS.in(language),
                                NO_SCRIPT.in(language),
                                Html.escaped(signIn.client()),
                                Html.escaped(signIn.page().map(URI::toString).orElse("")));
        return Html.page(language, TITLE.in(language), "<link rel=\"stylesheet\" href=\"/ui/swagger-ui.css\">", body)
                .header("Content-Security-Policy", policy())
                .build();
    }

    /** Where the identity provider sends the browser back to after sign-in. */
    @GET
    @Path("oauth2-redirect.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response signedIn(@BeanParam HandedOver toTheScript) {
        return Html.page(Language.EN, TITLE.en(), "", "<script src=\"/ui/oauth2-redirect.js\"></script>")
                .header("Content-Security-Policy", Html.NOTHING_BUT + "script-src 'self'; style-src 'self'")
                .build();
    }

    @GET
    @Path("ui/{asset}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response asset(
            @PathParam("asset") String name,
            @HeaderParam("Accept-Encoding") String encodings,
            @Context Request request) {
        Asset asset = files.find(name).orElseThrow(() -> Refused.because(CommonProblem.UNKNOWN_PATH));
        boolean compressed =
                encodings != null && encodings.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0+)?\\s*(,|$)).*");
        EntityTag tag = new EntityTag(asset.etag() + (compressed ? "-gzip" : ""));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(compressed ? asset.compressed() : asset.plain(), asset.mediaType());
        if (unchanged == null && compressed) {
            answer.header("Content-Encoding", "gzip");
        }
        return answer.tag(tag)
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Accept-Encoding")
                .build();
    }

    /** What the identity provider adds to the address; only the page's script reads it. */
    static class HandedOver {
        @QueryParam("state")
        String state;

        @QueryParam("session_state")
        String sessionState;

        @QueryParam("iss")
        String issuer;

        @QueryParam("code")
        String code;

        @QueryParam("error")
        String error;

        @QueryParam("error_description")
        String errorDescription;

        @QueryParam("error_uri")
        String errorUri;
    }

    /** The browser may talk to this server and, to sign in, to the identity provider. */
    private String policy() {
        URI issuer = signIn.issuer();
        return Html.NOTHING_BUT
                + "script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' "
                + issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
