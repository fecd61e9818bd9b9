package org.xianfeng.activity.attendance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an attendance sheet has to know of its activity.
 *
 * @param day whose roster says who was what
 * @param due who was expected
 */
public record Occasion(UUID activityId, Mode mode, LocalDate day, Due due) {}
