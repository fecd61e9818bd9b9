package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/**
 * A whole attendance sheet, or what is to be added to it.
 *
 * @param allPresentOf branches or groups of which everybody came who belonged to them that day, or to their leading body at
 *     a meeting of that, except whom the lines or earlier sheets say otherwise of
 * @param lines the exceptions, and everybody else who took part
 * @param correctionReason why something that was recorded before is recorded otherwise now
 * @param lateEntryReason why who came to something planned is recorded so late after its end
 */
@Schema(name = "AttendanceSheetRequest")
public record AttendanceSheetRequest(
        @Size(max = 20) List<@NotNull UUID> allPresentOf,
        @Size(max = AttendanceSheetRequest.MOST_PEOPLE) List<@Valid @NotNull AttendanceLine> lines,
        @Size(max = 500) @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED) String correctionReason,
        @Size(max = 500) @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED) String lateEntryReason) {

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
