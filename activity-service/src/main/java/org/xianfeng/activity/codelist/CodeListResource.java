package org.xianfeng.activity.codelist;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.xianfeng.support.page.Page;
import org.xianfeng.support.problem.CommonProblem;

/** What the codes of this service are called. */
@Path("/api/v1/activity/code-lists")
@Tag(name = "Code lists", description = "What the codes are called | 代码及其名称")
@Produces(MediaType.APPLICATION_JSON)
public class CodeListResource {

    @GET
    @PermissionsAllowed("code-list:read")
    @Operation(
            operationId = "listActivityCodeLists",
            summary = "All codes of activities, with their names | 活动服务的全部代码及名称")
    @APIResponse(responseCode = "200", description = "The code lists | 代码表")
    public Page<CodeList> list() {
        return new Page<>(CodeLists.ALL, null, null, null);
    }

    @GET
    @Path("/{name}")
    @PermissionsAllowed("code-list:read")
    @Operation(
            operationId = "getActivityCodeList",
            summary = "One code list, for example activity-kinds | 查看一个代码表，如 activity-kinds")
    @APIResponse(responseCode = "200", description = "The code list | 该代码表")
    public CodeList get(@PathParam("name") String name) {
        return CodeLists.named(name).orElseThrow(() -> CommonProblem.notFound("code-list"));
    }
}
