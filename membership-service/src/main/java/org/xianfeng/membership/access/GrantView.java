package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.scope.AccessRole;

/** A role that was granted, with the reason. */
@Schema(name = "Grant")
public record GrantView(
        @NotNull UUID id,
        @NotNull UUID accountId,
        @NotNull AccessRole role,
        @NotNull UUID organizationId,
        @NotNull LocalDate from,
        LocalDate until,
        @NotNull String reason) {

    static GrantView of(Grant grant) {
        return new GrantView(
                grant.id(),
                grant.accountId(),
                grant.role(),
                grant.organizationId(),
                grant.validFrom(),
                grant.validUntil(),
                grant.reason());
    }
}
