package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * One reading of the roster of the hosts, with what it came to; the last one counts.
 *
 * @param number the first is 1
 * @param organizationId the host that joined, and whose roster alone was read
 * @param reason why it was read anew
 * @param people how many were expected from then on
 * @param voting how many of them had a vote that day
 * @param readBy the account; absent for a caller without one
 */
@Schema(name = "RosterReading")
public record RosterReadingView(
        @NotNull UUID id,
        int number,
        @NotNull ReadingCause cause,
        UUID organizationId,
        String reason,
        int people,
        int voting,
        @NotNull Instant readAt,
        UUID readBy) {}
