package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.scope.AccessRole;

/**
 * A role that was granted: to whom, where, for which days, why and by whom.
 *
 * @param until the first day that no longer counts; absent for a grant without an end
 */
@Schema(name = "Grant")
public record GrantView(
        @NotNull UUID id,
        @NotNull UUID accountId,
        @NotNull AccessRole role,
        @NotNull Place organization,
        @NotNull LocalDate from,
        LocalDate until,
        @Schema(description = "Whether it is over today | 今日是否已终止") boolean ended,
        @NotNull String reason,
        @NotNull @Schema(description = "Issuer and subject of whoever granted it | 授权人的签发者与主体") String grantedBy,
        @NotNull Instant grantedAt) {

    /** Where the role is held; named as it is today, or was last. */
    @Schema(name = "GrantPlace")
    public record Place(@NotNull UUID id, @NotNull String name) {}
}
