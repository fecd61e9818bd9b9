package org.xianfeng.activity.roster;

import java.util.UUID;

/**
 * Somebody who was on the roster of an organisation on a day.
 *
 * @param branchId the branch to which she belonged that day
 * @param groupId her group in it; null without one
 * @param stage PROBATIONARY or FULL
 * @param votes whether she had a vote that day
 */
public record ExpectedMember(MemberRef member, UUID branchId, UUID groupId, String stage, boolean votes) {}
