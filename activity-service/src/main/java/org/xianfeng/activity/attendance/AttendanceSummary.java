package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * Who took part, counted: in which capacity, for which organisation, and who spoke about what.
 *
 * @param rosterCorrectedSince how the roster speaks of that day by now; absent if it says what was read; told to whoever
 *     may read the sheet
 * @param organizations how many organisations were represented
 * @param speakers how many people spoke
 */
@Schema(name = "AttendanceSummary")
public record AttendanceSummary(
        @NotNull AttendanceTotals totals,
        RosterCorrectedSince rosterCorrectedSince,
        long organizations,
        @NotNull List<OfCapacity> byCapacity,
        @NotNull List<OfOrganization> byOrganization,
        long speakers,
        @NotNull List<Talk> talks) {

    /** How many came in one capacity. */
    @Schema(name = "AttendanceOfCapacity")
    public record OfCapacity(@NotNull Capacity capacity, long people) {}

    /** How many came for one organisation; outside the roster it has a name and no id. */
    @Schema(name = "AttendanceOfOrganization")
    public record OfOrganization(UUID organizationId, String name, long people) {}

    /** What one participant spoke about; who that is, the sheet says to whoever may read it. */
    @Schema(name = "Talk")
    public record Talk(@NotNull UUID participantId, @NotNull String topic) {}
}
