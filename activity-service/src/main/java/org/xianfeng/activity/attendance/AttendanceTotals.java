package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the lines of a sheet add up to; nobody types these.
 *
 * @param expected who was due: always present + absent
 * @param excluded members who are not counted as due
 * @param votingExpected of those expected, who had a vote that day
 * @param guests who took part without being on the roster
 * @param people everybody who took part, due or not
 */
@Schema(name = "AttendanceTotals")
public record AttendanceTotals(
        long expected,
        long present,
        long absent,
        long excluded,
        long votingExpected,
        long votingPresent,
        long guests,
        long people) {}
