package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/** A whole attendance sheet, or what is to be added to it. */
@Schema(name = "AttendanceSheetRequest")
public record AttendanceSheetRequest(
        @Schema(
                        description =
                                "Branches or groups of which everybody came who belonged to them that day, or to their leading body at a meeting of that; except of whom the lines or an earlier sheet say otherwise | 当日全体党员（班子会议为全体班子成员）均到场的党支部、党小组；lines 或此前已登记者除外")
                @Size(max = 20)
                List<@NotNull UUID> allPresentOf,
        @Schema(description = "The exceptions, and everybody else who took part | 例外人员及其他参加人员")
                @Size(max = AttendanceSheetRequest.MOST_PEOPLE)
                List<@Valid @NotNull AttendanceLine> lines,
        @Schema(
                        description =
                                "Why what was recorded before is recorded otherwise now; needed for any such line | 更正原因；任何一行更改原登记时必填")
                @Size(max = 500)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String correctionReason,
        @Schema(
                        description =
                                "Why it is told so late that a planned activity was held; needed from as many days after its end as the setting activity.late-entry-days says | 补录原因；活动结束后超过规则 activity.late-entry-days 所定天数才登记为已开展时必填")
                @Size(max = 500)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String lateEntryReason) {

    /** How many people one request may be about. */
    public static final int MOST_PEOPLE = 500;

    public AttendanceSheetRequest {
        allPresentOf = allPresentOf == null ? List.of() : List.copyOf(allPresentOf);
        lines = lines == null ? List.of() : List.copyOf(lines);
        correctionReason = written(correctionReason);
        lateEntryReason = written(lateEntryReason);
    }

    private static String written(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
