package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * An account in a list; what it may see is said by the account itself.
 *
 * @param closedAt since when it lets nobody in; absent while it is open
 */
@Schema(name = "AccountListItem")
public record AccountListItem(
        @NotNull UUID id, @NotNull String issuer, @NotNull String subject, UUID personId, Instant closedAt) {}
