package org.xianfeng.training.session;

import java.util.UUID;

/**
 * For whom a place is booked.
 *
 * @param branchId to which the member belongs when it is made
 * @param onBehalf whether somebody else asks for it
 */
public record Guest(UUID memberId, UUID branchId, boolean onBehalf) {}
