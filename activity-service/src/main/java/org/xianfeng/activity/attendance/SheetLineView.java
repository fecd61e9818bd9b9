package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * One place on a sheet. A member shows what the roster, when she was entered, said of her on that day; a guest nothing but a
 * masked name, and not even that once she was erased.
 *
 * @param due whether she is counted among those expected: only whom a host had on its roster that day, as it was read
 * @param votes whether she is counted for a vote: only who is due and had one by that roster
 * @param rosterNow what the roster says of that day by now; only where it was corrected since
 * @param entries how often something was recorded of her; more than one tells of corrections
 */
@Schema(name = "AttendanceSheetLine")
public record SheetLineView(
        @NotNull UUID participantId,
        UUID memberId,
        String name,
        @NotNull Capacity capacity,
        RepresentedView represents,
        AttendanceCode code,
        AbsenceReason absenceReason,
        String absenceText,
        ExclusionGround exclusionGround,
        String approvalNumber,
        boolean due,
        boolean votes,
        RosterView roster,
        RosterView rosterNow,
        Boolean erased,
        int entries) {

    /** What the roster says of a member on a day. */
    @Schema(name = "RosterOfDay")
    public record RosterView(UUID branchId, UUID groupId, String stage, String state, Boolean votingRight) {}

    /** For whom somebody came. */
    @Schema(name = "RepresentedOnSheet")
    public record RepresentedView(UUID organizationId, String name) {}
}
