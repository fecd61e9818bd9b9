package org.xianfeng.support.operation;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.xianfeng.support.language.Language;

/**
 * The operations of one service, each of which has a resource that extends this and says no more than its path. Whoever
 * asked for an operation sees it, and nobody else.
 */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Work that takes longer than a request | 后台操作")
public abstract class OperationResource {

    @Inject
    Operations operations;

    @GET
    @Path("/{id}")
    @PermissionsAllowed("operation:read")
    @Operation(
            operationId = "get{Service}Operation",
            summary = "How far work is that one asked for, and what came of it | 查看自己发起的后台操作的进度和结果")
    @APIResponse(responseCode = "200", description = "The operation | 该操作")
    public OperationView get(
            @PathParam("id") UUID id, @Parameter(hidden = true) @HeaderParam("Accept-Language") String languages) {
        return operations.own(id, Language.preferredBy(languages));
    }
}
