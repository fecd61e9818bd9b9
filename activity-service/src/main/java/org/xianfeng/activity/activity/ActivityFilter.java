package org.xianfeng.activity.activity;

import java.time.Instant;
import java.util.UUID;

/**
 * Which activities are asked for; what is null is not asked about.
 *
 * @param from the first instant at which one of them begins
 * @param until the first instant that no longer counts
 */
public record ActivityFilter(
        UUID host, ActivityKind kind, ActivityState state, Instant from, Instant until, String externalCode) {}
