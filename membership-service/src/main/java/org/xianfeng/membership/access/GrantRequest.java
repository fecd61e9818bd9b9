package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.scope.AccessRole;

/**
 * A role to be granted.
 *
 * @param until the first day that no longer counts; absent for a grant without an end
 * @param reason why no recorded fact gives this access
 */
@Schema(name = "NewGrant")
public record GrantRequest(
        @NotNull UUID accountId,
        @NotNull AccessRole role,
        @NotNull UUID organizationId,
        @NotNull LocalDate from,
        LocalDate until,
        @NotBlank @Size(max = 500) String reason) {

    GrantAccess.Granting granting() {
        return new GrantAccess.Granting(accountId, role, organizationId, from, until, reason);
    }
}
