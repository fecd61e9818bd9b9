package org.xianfeng.support.audit;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.scope.CurrentAccess;

/** The audit trail of one service, each of which has a resource that extends this and says no more than its path. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit entries", description = "Who did what, or tried to | 审计记录")
public abstract class AuditEntryResource {

    private static final String READ = "audit-entry:read";

    @Inject
    AuditTrail trail;

    @Inject
    CurrentAccess access;

    @Inject
    Lists lists;

    @GET
    @PermissionsAllowed(READ)
    @Operation(
            operationId = "list{Service}AuditEntries",
            summary = "Who did what, or tried to, the newest first | 何人做了或试图做何事，最新在前")
    @APIResponse(responseCode = "200", description = "Entries with ids and codes, never personal data | 仅含编号和代码，不含个人信息")
    @Extension(name = "x-sort", value = "at")
    @Extension(name = "x-sort-usual", value = "-at")
    public Page<AuditEntryView> list(@BeanParam AuditQuery query, @BeanParam PageRequest page) {
        return trail.page(query.filter(), access.scope(READ), lists.open(page, AuditTrail.ORDERS));
    }
}
