package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Said inside the transaction that corrects since when somebody is a full member, for those whose records need one; whoever
 * has such a record refuses.
 *
 * @param was since when she was said to be one
 * @param from since when she is one; null if she is on probation
 */
public record FullMembershipMoved(UUID personId, LocalDate was, LocalDate from) {}
