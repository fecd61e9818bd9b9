package org.xianfeng.activity.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.xianfeng.activity.directory.Due;

/**
 * What an attendance sheet has to know of its activity.
 *
 * @param day whose roster says who was what
 * @param due who of a host was expected
 * @param hosts organisations of the roster that answer for it
 */
public record Occasion(UUID activityId, Mode mode, LocalDate day, Due due, List<UUID> hosts) {}
