package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account, and what it may see because of which facts.
 *
 * @param closedAt since when it lets nobody in; absent while it is open
 */
@Schema(name = "Account")
public record AccountView(
        UUID id,
        String issuer,
        String subject,
        UUID personId,
        Instant closedAt,
        String closingReason,
        List<AccessEntryView> access) {}
