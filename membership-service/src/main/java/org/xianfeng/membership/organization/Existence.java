package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.UUID;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;

/**
 * From when until when an organisation exists.
 *
 * @param until the first day on which it exists no longer; null while it lasts
 */
public record Existence(UUID organizationId, LocalDate from, LocalDate until) {

    /**
     * Refuses what is to hold there on days on which it does not exist. The temporal foreign keys see to it that it does not
     * end meanwhile.
     *
     * @param lastsUntil the first day that no longer counts; null for what has no end yet
     */
    public void require(LocalDate since, LocalDate lastsUntil) {
        if (since.isBefore(from)) {
            throw refused(since);
        }
        if (until != null && (lastsUntil == null || lastsUntil.isAfter(until))) {
            throw refused(since.isAfter(until) ? since : until).with("existsUntil", until);
        }
    }

    private Refused refused(LocalDate day) {
        return Refused.because(MembershipProblem.NOT_THERE_ON_THESE_DAYS)
                .with("organization", organizationId)
                .with("existsFrom", from)
                .with("day", day);
    }
}
