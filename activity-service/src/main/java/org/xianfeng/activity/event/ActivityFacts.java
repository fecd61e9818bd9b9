package org.xianfeng.activity.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An activity without its title, in which somebody may be named.
 *
 * @param hosts organisations of the roster that answer for it, the first first
 */
public record ActivityFacts(
        UUID activityId, String kind, String mode, String state, Instant startsAt, Instant endsAt, List<UUID> hosts) {}
