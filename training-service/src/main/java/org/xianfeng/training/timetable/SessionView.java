package org.xianfeng.training.timetable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.training.course.CourseKind;
import org.xianfeng.training.course.CourseMode;
import org.xianfeng.training.lecturer.LecturerLevel;
import org.xianfeng.training.session.SessionState;

/** A session as callers see it. */
@Schema(name = "CourseSession")
public record SessionView(
        @NotNull UUID id,
        String externalCode,
        @NotNull Course course,
        @Schema(description = "The organisation that hosts it | 主办组织") @NotNull Organization organization,
        @Schema(
                        description =
                                "The organisation whose members, those of everything below it among them, may come | 听课范围")
                @NotNull
                Organization audience,
        Lecturer lecturer,
        @NotNull String place,
        @Schema(description = "The host's room that no other session of the host has meanwhile | 独占的场地") String room,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Schema(
                        description =
                                "Whether it can be booked is said by this alone: OPEN gives seats, FULL places in the queue | 班次状态")
                @NotNull
                SessionState state,
        @NotNull SeatsForm seats,
        @Schema(description = "When bookings are taken; absent if it was recorded after it was held | 预约时段")
                SessionRequest.Booking booking,
        int bookedCount,
        int waitingCount,
        @Schema(description = "Why it was called off | 取消原因") String cancelReason,
        @Schema(description = "Why it was recorded only after it was held | 补录原因") String lateReason) {

    /** Of what it is a run. */
    @Schema(name = "CourseOfSession")
    public record Course(@NotNull UUID id, @NotNull String title, @NotNull CourseKind kind, @NotNull CourseMode mode) {}

    /** Who teaches; the name is absent once it has been erased. */
    @Schema(name = "LecturerOfSession")
    public record Lecturer(
            @NotNull UUID id, String name, @NotNull String homeInstitution, @NotNull LecturerLevel level) {}

    /** A Party organisation, named. */
    @Schema(name = "OrganizationOfSession")
    public record Organization(@NotNull UUID id, String name) {}
}
