package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/**
 * An account to be opened.
 *
 * @param personId who she is; absent for an application or somebody who is not recorded, which the platform's
 *     administrator says
 */
@Schema(name = "NewAccount")
public record AccountRequest(
        @Schema(description = "Who signs the tokens, as in their iss | 令牌签发者，即令牌中的 iss")
                @NotNull
                @Size(max = 255)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String issuer,
        @Schema(description = "Whom they name, as in their sub | 令牌主体，即令牌中的 sub")
                @NotNull
                @Size(max = 255)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String subject,
        @Schema(
                        description =
                                "Who she is; only somebody who administers all organisations may leave it out, for an"
                                        + " application or somebody who is not recorded | 该登录用户为何人；应用程序或未登记人员的"
                                        + "账户可不填，但仅管理全部组织者可以开立")
                UUID personId) {}
