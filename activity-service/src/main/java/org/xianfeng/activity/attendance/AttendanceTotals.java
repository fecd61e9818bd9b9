package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/**
 * What the roster of the hosts and the lines of a sheet add up to; nobody types these. The roster is what was read of it for
 * the activity, whatever was corrected there since.
 *
 * @param expected who was due: on the roster of a host that answers for the activity, that day; always recorded +
 *     notRecorded
 * @param recorded of those expected, who has a line on the sheet; always present + absent
 * @param notRecorded of those expected, who has none
 * @param excluded members of that roster who are not counted as due
 * @param votingExpected of those expected, who had a vote that day
 * @param otherMembers who took part as members of other organisations; never due, nor counted for a vote
 * @param guests who took part without being on any roster
 * @param people everybody who took part: present + otherMembers + guests
 * @param rosterReadAt when the roster was last read for it; absent before the activity was held
 */
@Schema(name = "AttendanceTotals")
public record AttendanceTotals(
        long expected,
        long recorded,
        long notRecorded,
        long present,
        long absent,
        long excluded,
        long votingExpected,
        long votingPresent,
        long otherMembers,
        long guests,
        long people,
        Instant rosterReadAt) {}
