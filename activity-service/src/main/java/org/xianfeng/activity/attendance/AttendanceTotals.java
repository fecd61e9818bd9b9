package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.activity.directory.Due;

/**
 * What the roster of the hosts and the lines of a sheet add up to; nobody types these. The roster is what was read of it for
 * the activity, whatever was corrected there since. Where nobody is due no roster is read: who came is counted, and all that
 * would be said of who should have come is absent, so that there is nothing of which a rate could be made.
 */
@Schema(name = "AttendanceTotals")
public record AttendanceTotals(
        @Schema(
                        description =
                                "Who is expected at an activity of this kind. With NOBODY no roster is read, and everything from expected to votingPresent is absent | 该类活动的应到范围；为 NOBODY 时不读取名册，expected 至 votingPresent 各项均无")
                @NotNull
                Due due,
        @Schema(
                        description =
                                "Who was due: that day on the roster of a host that answers for the activity, and not excluded; always recorded + notRecorded | 应到人数：当日在已确认主办组织名册上、且未登记为不计入应到者；恒等于 recorded + notRecorded")
                Long expected,
        @Schema(
                        description =
                                "Of those expected, who has a line on the sheet; always present + absent | 应到人员中已登记的人数；恒等于 present + absent")
                Long recorded,
        @Schema(description = "Of those expected, of whom nothing is recorded yet | 应到人员中尚未登记的人数") Long notRecorded,
        @Schema(
                        description =
                                "Of those expected, who came: late, for a part or online as well | 实到人数：应到人员中到场者，含迟到、早退和线上参加")
                Long present,
        @Schema(description = "Of those expected, who did not come, be it on leave | 缺席人数：应到人员中未到者，含请假") Long absent,
        @Schema(description = "Who was on that roster and, as approved, is not counted as due | 在名册上但经批准不计入应到的人数")
                Long excluded,
        @Schema(description = "Of those expected, who had a vote that day | 有表决权的应到人数") Long votingExpected,
        @Schema(description = "Of those present, who had a vote that day | 有表决权的实到人数") Long votingPresent,
        @Schema(
                        description =
                                "Members who came without being expected: of other organisations, or any where nobody is due; never counted for a vote | 非应到而到场的党员人数：其他组织的党员，不设应到时为全部到场党员；不计入表决权")
                long otherMembers,
        @Schema(description = "Guests who came | 到场来宾人数") long guests,
        @Schema(
                        description =
                                "Everybody who came: present + otherMembers + guests | 到场总人数：present + otherMembers + guests")
                long people,
        @Schema(
                        description =
                                "When the roster was last read for it; absent before the activity is recorded as held, and where nobody is due | 最近一次读取名册的时间；登记为已开展之前及不设应到时无此项")
                Instant rosterReadAt) {

    /** Of an activity at which nobody is due. */
    static AttendanceTotals ofWhoCame(Due due, long members, long guests, long people) {
        return new AttendanceTotals(due, null, null, null, null, null, null, null, null, members, guests, people, null);
    }
}
