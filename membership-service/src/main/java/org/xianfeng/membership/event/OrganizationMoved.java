package org.xianfeng.membership.event;

import java.time.LocalDate;
import java.util.UUID;

/** A subtree stands elsewhere from a day on: every path that begins with the old one begins with the new one. */
public record OrganizationMoved(UUID rootId, String oldPath, String newPath, LocalDate from, long version) {}
