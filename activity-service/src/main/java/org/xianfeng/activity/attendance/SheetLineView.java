package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * One place on a sheet. A member shows what the roster, when she was entered, said of her on that day; a guest nothing but a
 * masked name, and not even that once she was erased.
 */
@Schema(name = "AttendanceSheetLine")
public record SheetLineView(
        @NotNull UUID participantId,
        @Schema(description = "Absent for a guest | 来宾无此项") UUID memberId,
        @Schema(
                        description =
                                "A member's in full; a guest's masked, and absent once it was erased | 党员显示全名；来宾姓名脱敏，删除后无此项")
                String name,
        @NotNull Capacity capacity,
        @Schema(description = "For whom she came; absent if for nobody | 所代表的组织；不代表任何组织则无此项")
                RepresentedView represents,
        AttendanceCode code,
        @Schema(description = "Why she stayed away; with LEAVE and ABSENT only | 未到原因；仅请假、缺席时有")
                AbsenceReason absenceReason,
        @Schema(description = "That reason in words | 未到原因的文字说明") String absenceText,
        @Schema(description = "Why she is not counted as due; with EXCLUDED only | 不计入应到的情形；仅登记为不计入应到时有")
                ExclusionGround exclusionGround,
        @Schema(
                        description =
                                "Number of the approval by which she is not counted; with EXCLUDED only | 不计入应到的批准文号；仅登记为不计入应到时有")
                String approvalNumber,
        @Schema(
                        description =
                                "Whether she is counted among those expected: whom a host had on its roster that day, as it was read, unless EXCLUDED | 是否计入应到：以读取的名册为准，当日在主办组织名册上且未登记为不计入应到")
                boolean due,
        @Schema(
                        description =
                                "Whether she is counted for a vote: due, and with a vote by that roster | 是否计入表决权人数：计入应到且该名册显示其有表决权")
                boolean votes,
        @Schema(
                        description =
                                "What the roster said of her day when she was entered; absent for a guest | 登记时名册所示当日情况；来宾无此项")
                RosterView roster,
        @Schema(
                        description =
                                "What the roster says of that day by now; only where it was corrected since | 现名册所示当日情况；仅名册更正后有")
                RosterView rosterNow,
        @Schema(description = "True for a guest whose name was erased, else absent | 来宾姓名已删除时为 true，否则无此项")
                Boolean erased,
        @Schema(
                        description =
                                "How often something was recorded of her; more than one tells of corrections | 登记次数；多于一次表示有过更正")
                int entries) {

    /** What the roster says of a member on a day. */
    @Schema(name = "RosterOfDay")
    public record RosterView(
            @Schema(description = "The branch she belonged to; absent if to none | 所在党支部；不在任何支部则无此项") UUID branchId,
            @Schema(description = "The group she belonged to; absent if to none | 所在党小组；未编入则无此项") UUID groupId,
            @Schema(
                            description =
                                    "As MemberStage; absent before she was a member | 党员类别，取值同 MemberStage；入党之前无此项",
                            enumeration = {"PROBATIONARY", "FULL"})
                    String stage,
            @Schema(
                            description =
                                    "As MembershipState; absent before she was a member | 党籍状态，取值同 MembershipState；入党之前无此项")
                    String state,
            @Schema(description = "Whether she had a vote | 是否有表决权") Boolean votingRight) {}

    /** For whom somebody came. */
    @Schema(name = "RepresentedOnSheet")
    public record RepresentedView(
            @Schema(description = "Absent for a body outside this system | 系统外单位无此项") UUID organizationId,
            String name) {}
}
