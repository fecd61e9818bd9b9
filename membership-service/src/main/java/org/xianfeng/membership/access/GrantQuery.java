package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

/** What a list of grants can be narrowed to. */
public class GrantQuery {

    @QueryParam("account")
    @Parameter(description = "To whom it was granted | 被授权的账户")
    UUID account;

    @QueryParam("organization")
    @Parameter(description = "Roles in this organisation itself | 该组织本级的授权")
    UUID organization;
}
