package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * An account, and what it may see because of which facts.
 *
 * @param closedAt since when it lets nobody in; absent while it is open
 */
@Schema(name = "Account")
public record AccountView(
        @NotNull UUID id,
        @NotNull String issuer,
        @NotNull String subject,
        UUID personId,
        Instant closedAt,
        String closingReason,
        @NotNull List<AccessEntryView> access) {}
