package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.scope.AccessRole;

/** A role that was granted: to whom, where, for which days, why and by whom. */
@Schema(name = "Grant")
public record GrantView(
        @NotNull UUID id,
        @NotNull UUID accountId,
        @NotNull AccessRole role,
        @NotNull Place organization,
        @Schema(description = "The first day on which it holds | 生效的首日") @NotNull LocalDate from,
        @Schema(
                        description =
                                "The first day that no longer counts; absent for a grant without an end | 不再计入的首日；未设期限则无此项")
                LocalDate until,
        @Schema(description = "Whether it is over today | 今日是否已终止") boolean ended,
        @Schema(description = "Why no recorded fact gives this access | 为何没有任职等事实可依而另行授权") @NotNull String reason,
        @NotNull @Schema(description = "Issuer and subject of whoever granted it | 授权人的签发者与主体") String grantedBy,
        @NotNull Instant grantedAt) {

    /** Where the role is held; named as it is today, or was last. */
    @Schema(name = "GrantPlace")
    public record Place(@NotNull UUID id, @NotNull String name) {}
}
