package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** What a list of organisations can be narrowed to. */
public class OrganizationQuery {

    @QueryParam("parent")
    @Parameter(description = "Organisations directly below this one | 该组织的直接下级")
    UUID parent;

    @QueryParam("kind")
    OrganizationKind kind;

    @QueryParam("externalCode")
    @Size(max = 64)
    String externalCode;
}
