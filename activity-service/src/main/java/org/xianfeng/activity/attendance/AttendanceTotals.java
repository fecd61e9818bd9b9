package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.activity.directory.Due;

/**
 * What the roster of the hosts and the lines of a sheet add up to; nobody types these. The roster is what was read of it for
 * the activity, whatever was corrected there since. Where nobody is due no roster is read: who came is counted, and all that
 * would be said of who should have come is absent, so that there is nothing of which a rate could be made.
 *
 * @param due who is expected at an activity of this kind
 * @param expected who was due: on the roster of a host that answers for the activity, that day; always recorded +
 *     notRecorded
 * @param recorded of those expected, who has a line on the sheet; always present + absent
 * @param notRecorded of those expected, who has none
 * @param excluded members of that roster who are not counted as due
 * @param votingExpected of those expected, who had a vote that day
 * @param otherMembers who took part as members without being expected: of other organisations, or anybody where nobody is
 *     due; never counted for a vote
 * @param guests who took part without being on any roster
 * @param people everybody who took part: present + otherMembers + guests
 * @param rosterReadAt when the roster was last read for it; absent before the activity was held, and where nobody is due
 */
@Schema(name = "AttendanceTotals")
public record AttendanceTotals(
        @NotNull Due due,
        Long expected,
        Long recorded,
        Long notRecorded,
        Long present,
        Long absent,
        Long excluded,
        Long votingExpected,
        Long votingPresent,
        long otherMembers,
        long guests,
        long people,
        Instant rosterReadAt) {

    /** Of an activity at which nobody is due. */
    static AttendanceTotals ofWhoCame(Due due, long members, long guests, long people) {
        return new AttendanceTotals(due, null, null, null, null, null, null, null, null, members, guests, people, null);
    }
}
