package org.xianfeng.stack.demo.fact;

import java.time.LocalDate;

/**
 * A person's membership, and where she belongs.
 *
 * @param group null in a branch without groups
 * @param fullMemberDate null while she is on probation
 * @param diedOn null unless she is dead
 */
public record Member(
        String code,
        String person,
        String branch,
        String group,
        LocalDate joinDate,
        LocalDate fullMemberDate,
        LocalDate affiliatedFrom,
        LocalDate diedOn)
        implements Coded {

    /** Whether she was on the roster on that day. */
    public boolean isOnRosterOn(LocalDate day) {
        return !day.isBefore(affiliatedFrom) && (diedOn == null || day.isBefore(diedOn));
    }

    /** Whether she was a full member on that day; of the others on the roster she was on probation. */
    public boolean isFullOn(LocalDate day) {
        return fullMemberDate != null && !day.isBefore(fullMemberDate);
    }
}
