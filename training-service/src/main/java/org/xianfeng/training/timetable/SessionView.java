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
                                "The organisation whose members, those of everything below it among them, may come | 其党员（含全部下级组织的党员）可参加的组织")
                @NotNull
                Organization audience,
        @Schema(description = "Who teaches; absent while nobody is named | 授课人；未指定则无此项") Lecturer lecturer,
        @NotNull String place,
        @Schema(
                        description =
                                "The host's room that no other session of the host has meanwhile; absent where the place is online or shared | 主办组织的场地，同一时段不安排其他班次；线上或可共用的地点无此项")
                String room,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Schema(
                        description =
                                "Whether it can be booked is said by this alone: OPEN gives seats, FULL places in the queue | 能否预约仅以此为准：OPEN 可预约席位，FULL 可候补")
                @NotNull
                SessionState state,
        @NotNull SeatsForm seats,
        @Schema(
                        description =
                                "When bookings are taken; absent if it was recorded after it was held | 预约起止时间；事后补录的班次无此项")
                SessionRequest.Booking booking,
        @Schema(
                        description =
                                "How many seats are taken; of a session recorded after it was held, how many came | 已占用的席位数；事后补录的班次为到课人数")
                int bookedCount,
        @Schema(description = "How many wait for a seat | 候补人数") int waitingCount,
        @Schema(description = "Why it was called off | 取消原因") String cancelReason,
        @Schema(description = "Why it was recorded only after it was held | 补录原因") String lateReason) {

    /** Of what it is a run. */
    @Schema(name = "CourseOfSession")
    public record Course(@NotNull UUID id, @NotNull String title, @NotNull CourseKind kind, @NotNull CourseMode mode) {}

    /** Who teaches; the name is absent once it has been erased. */
    @Schema(name = "LecturerOfSession")
    public record Lecturer(
            @NotNull UUID id,
            @Schema(description = "Absent once it has been erased | 已删除则无此项") String name,
            @Schema(description = "Where she comes from, such as a Party school | 所在单位，例如党校") @NotNull
                    String homeInstitution,
            @NotNull LecturerLevel level) {}

    /** A Party organisation, named. */
    @Schema(name = "OrganizationOfSession")
    public record Organization(
            @NotNull UUID id,
            @Schema(description = "Absent for an organisation that the roster does not know by name | 名册中无其名称时无此项")
                    String name) {}
}
