package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** Who took part, counted: in which capacity, for which organisation, and who spoke about what. */
@Schema(name = "AttendanceSummary")
public record AttendanceSummary(
        @NotNull AttendanceTotals totals,
        @Schema(
                        description =
                                "How the roster speaks of that day by now; absent if it says what was read, and for whoever may not read the sheet | 名册更正后与读取结果的差异；无差异或无权查看出席表时无此项")
                RosterCorrectedSince rosterCorrectedSince,
        @Schema(description = "How many organisations were represented | 到场人员所代表的组织数") long organizations,
        @Schema(description = "How many came in which capacity; together all who came | 各参加身份的到场人数，合计为到场总人数") @NotNull
                List<OfCapacity> byCapacity,
        @Schema(
                        description =
                                "How many came for which organisation; whoever came for none is not in it | 各组织的到场人数；不代表任何组织者不计入")
                @NotNull
                List<OfOrganization> byOrganization,
        @Schema(description = "How many people spoke | 发言人数") long speakers,
        @Schema(description = "What they spoke about | 发言主题") @NotNull List<Talk> talks) {

    /** How many came in one capacity. */
    @Schema(name = "AttendanceOfCapacity")
    public record OfCapacity(
            @NotNull Capacity capacity, @Schema(description = "How many came in it | 以该身份到场的人数") long people) {}

    /** How many came for one organisation; outside the roster it has a name and no id. */
    @Schema(name = "AttendanceOfOrganization")
    public record OfOrganization(
            @Schema(description = "Absent for a body outside this system | 系统外单位无此项") UUID organizationId,
            @Schema(description = "Absent for an organisation that the roster no longer knows | 名册中已无该组织时无此项")
                    String name,
            @Schema(description = "How many came for it | 代表该组织到场的人数") long people) {}

    /** What one participant spoke about; who that is, the sheet says to whoever may read it. */
    @Schema(name = "Talk")
    public record Talk(@NotNull UUID participantId, @NotNull String topic) {}
}
