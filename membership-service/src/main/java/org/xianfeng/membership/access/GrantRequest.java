package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.text.Legible;

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
        @NotNull @Size(max = 500) @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED) String reason) {

    GrantAccess.Granting granting() {
        return new GrantAccess.Granting(accountId, role, organizationId, from, until, reason);
    }
}
