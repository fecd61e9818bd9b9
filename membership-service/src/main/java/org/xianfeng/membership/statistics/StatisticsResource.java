package org.xianfeng.membership.statistics;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.xianfeng.support.language.Language;
import org.xianfeng.support.scope.CurrentAccess;

/** What can be counted of an organisation on any day. */
@Path("/api/v1/organizations/{id}/statistics")
@Tag(name = "Organizations", description = "Party organisations, their tree and their figures | 党组织、组织架构与统计")
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private final CountOrganization count;
    private final CurrentAccess access;

    StatisticsResource(CountOrganization count, CurrentAccess access) {
        this.count = count;
        this.access = access;
    }

    @GET
    @PermissionsAllowed("statistics:read")
    @Operation(
            operationId = "getOrganizationStatistics",
            summary = "Members, branches, share of the staff and industries covered, on a day | 某日的党员、支部、职工占比与行业覆盖统计")
    public StatisticsView statistics(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent | 所问日期，缺省为今天") LocalDate asOf,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String languages) {
        return count.count(id, asOf, access.scope("statistics:read"), Language.preferredBy(languages));
    }
}
