package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** An account, and what it may see because of which facts. */
@Schema(name = "Account")
public record AccountView(
        @NotNull UUID id,
        @Schema(description = "Who signs the tokens, as in their iss | 令牌签发者，即令牌中的 iss") @NotNull String issuer,
        @Schema(description = "Whom they name, as in their sub | 令牌主体，即令牌中的 sub") @NotNull String subject,
        @Schema(
                        description =
                                "Who she is; absent for an application or somebody who is not recorded | 该登录用户为何人；应用程序或未登记人员无此项")
                UUID personId,
        @Schema(description = "Since when it lets nobody in; absent while it is open | 注销时间；未注销则无此项") Instant closedAt,
        String closingReason,
        @Schema(description = "What it may do where, and because of which facts | 在何处有何角色及其依据") @NotNull
                List<AccessEntryView> access) {}
