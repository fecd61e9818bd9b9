package org.xianfeng.gateway.overview;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.xianfeng.gateway.overview.ComposeOverview.Composed;
import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.problem.Problem;

/** Views over several services. Who may see which part each service decides for itself; the gateway only asks for a sign-in. */
@Path("/api/v1")
@Authenticated
@Tag(name = "Overviews", description = "What several services know, in one answer | 一次应答汇总多个服务的内容")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {

    private final ComposeOverview compose;

    OverviewResource(ComposeOverview compose) {
        this.compose = compose;
    }

    @GET
    @Path("/members/{id}/overview")
    @Operation(
            operationId = "getMemberOverview",
            summary = "One member, with what she came to and has booked | 党员概览：基本情况、考勤与预约",
            description =
                    """
                    Each part is there or says why it is missing, for example while its service is down. \
                    The tag is there only while every part is. | \
                    各部分或可用，或说明缺失原因（例如其服务暂停时）。仅当各部分齐全时才有 ETag。""")
    @APIResponse(
            responseCode = "200",
            description = "The view, whole or in part | 概览，完整或部分",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MemberOverview.class)))
    public CompletionStage<RestResponse<Object>> member(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return compose.member(id, OnBehalf.of(headers)).thenApply(OverviewResource::answer);
    }

    @GET
    @Path("/organizations/{id}/overview")
    @Operation(
            operationId = "getOrganizationOverview",
            summary = "One organisation, with its figures, activities and courses | 组织概览：基本情况、统计、活动与班次",
            description =
                    """
                    Each part is there or says why it is missing, for example while its service is down. \
                    The tag is there only while every part is. | \
                    各部分或可用，或说明缺失原因（例如其服务暂停时）。仅当各部分齐全时才有 ETag。""")
    @APIResponse(
            responseCode = "200",
            description = "The view, whole or in part | 概览，完整或部分",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrganizationOverview.class)))
    public CompletionStage<RestResponse<Object>> organization(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return compose.organization(id, OnBehalf.of(headers)).thenApply(OverviewResource::answer);
    }

    private static RestResponse<Object> answer(Composed composed) {
        if (composed.subject().isRefusal()) {
            return ResponseBuilder.<Object>create(composed.subject().status())
                    .entity(composed.subject().body())
                    .type(Problem.MEDIA_TYPE)
                    .build();
        }
        return composed.view().complete() ? Versioned.composed(composed.view()) : RestResponse.ok(composed.view());
    }
}
