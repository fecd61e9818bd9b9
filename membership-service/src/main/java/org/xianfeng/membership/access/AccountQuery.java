package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** What a list of accounts can be narrowed to. */
public class AccountQuery {

    @QueryParam("issuer")
    @Size(max = 255)
    @Parameter(description = "Who signs the tokens, as in their iss | 令牌签发者")
    String issuer;

    @QueryParam("subject")
    @Size(max = 255)
    @Parameter(description = "Whom they name, as in their sub | 令牌主体")
    String subject;

    @QueryParam("person")
    @Parameter(description = "Who she is | 人员")
    UUID person;

    @QueryParam("closed")
    @Parameter(description = "true: those that were closed as well | true 时包括已注销的账户")
    Boolean closed;
}
