package org.xianfeng.activity.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who of the roster attended how; guests are counted here and nowhere named. */
public record AttendanceFacts(
        UUID activityId, String kind, String mode, Instant startsAt, Instant endsAt, List<Line> lines, int guests) {

    /** One member, with the branch in which she earned it. */
    public record Line(UUID memberId, UUID branchId, String capacity, String code) {}
}
