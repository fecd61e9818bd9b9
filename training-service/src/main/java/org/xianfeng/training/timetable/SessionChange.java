package org.xianfeng.training.timetable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;
import org.xianfeng.training.session.CourseSession;
import org.xianfeng.training.session.Plan;
import org.xianfeng.training.session.Schedule;

/** What can be changed of a session that has not started. */
@Schema(name = "CourseSessionChange")
public record SessionChange(
        @Schema(
                        description =
                                "The organisation whose members, those of everything below it among them, may come | 其党员（含全部下级组织的党员）可参加的组织")
                @NotNull
                UUID audienceId,
        UUID lecturerId,
        @NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String place,
        @Pattern(regexp = SessionRequest.NAME_OF_ROOM) @Size(max = 100) @Schema(description = SessionRequest.ROOM)
                String room,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Valid @NotNull SeatsForm seats,
        @Schema(description = "When bookings are taken | 预约起止时间") @Valid @NotNull SessionRequest.Booking booking) {

    static SessionChange of(CourseSession session) {
        return new SessionChange(
                session.audienceId(),
                session.lecturerId(),
                session.place(),
                session.room(),
                session.schedule().startsAt(),
                session.schedule().endsAt(),
                SeatsForm.of(session.seats()),
                SessionRequest.Booking.of(session.window()));
    }

    Plan plan() {
        return new Plan(
                lecturerId,
                audienceId,
                place,
                room,
                new Schedule(startsAt, endsAt),
                SeatsForm.seats(seats),
                booking.window());
    }
}
