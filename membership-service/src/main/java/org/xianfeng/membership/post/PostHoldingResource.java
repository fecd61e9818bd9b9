package org.xianfeng.membership.post;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.membership.post.ReadPosts.Found;
import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;

/** Who holds which post: appointed, holding over, ended by a recorded fact. */
@Path("/api/v1/post-holdings")
@Tag(name = "Posts", description = "Who holds which post, and until when | 党内任职及任期")
@Produces(MediaType.APPLICATION_JSON)
public class PostHoldingResource {

    private final NewAppointments appoint;
    private final EndPost end;
    private final ReadPosts read;
    private final Idempotency idempotency;
    private final CurrentAccess access;
    private final Lists lists;

    PostHoldingResource(
            NewAppointments appoint,
            EndPost end,
            ReadPosts read,
            Idempotency idempotency,
            CurrentAccess access,
            Lists lists) {
        this.appoint = appoint;
        this.end = end;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("post-holding:read")
    @Extension(name = "x-sort", value = "organization")
    @Extension(name = "x-sort-usual", value = "organization")
    @Operation(
            operationId = "listPostHoldings",
            summary = "Who holds, or held, which post within the caller's scope | 查询权限范围内的任职")
    public Page<PostHoldingView> list(@BeanParam @Valid PostQuery query, @BeanParam PageRequest page) {
        query.askedBy(access.entries());
        Page<PostHoldingView> holdings =
                read.list(query, access.scope("post-holding:read"), lists.open(page, ReadPosts.ORDERS));
        return holdings.showing(this::shown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("post-holding:create")
    @Refuses({
        "date-in-future",
        "term-ends-before-it-begins",
        "not-found",
        "no-such-post-there",
        "holder-not-a-full-member",
        "holder-not-on-the-roster",
        "change-not-after-last",
        "post-occupied",
        "not-there-on-these-days"
    })
    @Operation(
            operationId = "appointToPost",
            summary = "Record that somebody holds a post; a successor ends her predecessor's | 登记任职，继任者接替前任")
    @APIResponseSchema(value = PostHoldingView.class, responseCode = "201")
    public Response appoint(@Valid @NotNull AppointmentRequest request) {
        return idempotency.once(
                () -> appoint.one(request),
                id -> Answer.created("/api/v1/post-holdings/" + id, one(id).view()),
                answered -> one(answered.madeId()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("post-holding:read")
    @Operation(operationId = "getPostHolding", summary = "One post holding | 查看任职")
    public RestResponse<PostHoldingView> get(@PathParam("id") UUID id) {
        Found one = one(id);
        return Versioned.ok(one.version(), shown(one.view()));
    }

    /** The end of a post. */
    @Schema(name = "PostEnd")
    public record EndRequest(
            @Schema(description = "The first day on which it is no longer held, not after today | 不再任职的首日，不晚于今日")
                    @NotNull
                    LocalDate until,
            @NotNull EndReason reason) {}

    @POST
    @Path("/{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("post-holding:end")
    @Refuses({"date-in-future", "post-ended-already", "change-not-after-last"})
    @Operation(operationId = "endPost", summary = "Record the fact that ended somebody's post | 登记职务终止的事实")
    @APIResponseSchema(
            value = PostHoldingView.class,
            responseCode = "200",
            responseDescription = "Ended, or the recorded end of that day corrected | 已终止，或已更正当日的终止原因")
    @APIResponse(
            responseCode = "204",
            description = "Ended on the day on which it began: it is taken back | 任职当日即终止，该任职记录已撤回")
    public Response end(@PathParam("id") UUID id, @Valid @NotNull EndRequest request) {
        return idempotency.once(
                () -> end.end(id, request.until(), request.reason(), access.scope("post-holding:end")),
                ended -> ended.map(held -> Answer.ok(one(held).view())).orElseGet(Answer::noContent),
                answered -> {
                    if (answered.body() == null) {
                        access.require("post-holding:end");
                    } else {
                        one(id);
                    }
                });
    }

    /** An application reads who acts for an organisation today; a post that is over is not there for it. */
    private PostHoldingView shown(PostHoldingView holding) {
        if (!access.entries().isApplication()) {
            return holding;
        }
        if (holding.state() == PostState.ENDED) {
            throw CommonProblem.notFound("post-holding");
        }
        return holding.forApplication();
    }

    private Found one(UUID id) {
        return read.one(id, access.scope("post-holding:read"));
    }
}
