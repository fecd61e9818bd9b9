package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.text.Legible;

/** A role to be granted. */
@Schema(name = "NewGrant")
public record GrantRequest(
        @NotNull UUID accountId,
        @NotNull AccessRole role,
        @NotNull UUID organizationId,
        @Schema(description = "The first day on which it holds | 生效的首日") @NotNull LocalDate from,
        @Schema(
                        description =
                                "The first day that no longer counts; absent for a grant without an end | 不再计入的首日；不设期限则不填")
                LocalDate until,
        @Schema(description = "Why no recorded fact gives this access | 为何没有任职等事实可依而需另行授权")
                @NotNull
                @Size(max = 500)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String reason) {

    GrantAccess.Granting granting() {
        return new GrantAccess.Granting(accountId, role, organizationId, from, until, reason);
    }
}
