package org.xianfeng.training.booking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.training.session.Booking;
import org.xianfeng.training.session.BookingState;
import org.xianfeng.training.session.CancelledBy;
import org.xianfeng.training.session.CourseSession;

/** A booking as callers see it. */
@Schema(name = "Booking")
public record BookingView(
        @NotNull UUID id,
        @NotNull Session session,
        @NotNull UUID memberId,
        @Schema(description = "Her name, as far as the roster knows it | 姓名") String memberName,
        @Schema(description = "The branch to which the member belonged when it was made | 预约时所属支部") UUID branchId,
        @NotNull BookingState state,
        @Schema(description = "Absent if the member never waited | 候补信息，从未候补时缺省") Waiting waiting,
        @Schema(description = "Whether somebody else booked for the member | 是否代为预约") boolean onBehalf,
        @NotNull Instant bookedAt,
        @Schema(description = "When a seat came free for her | 候补转正时间") Instant promotedAt,
        Instant cancelledAt,
        CancelledBy cancelledBy) {

    /** What one has to know of the session to come. */
    @Schema(name = "BookedCourseSession")
    public record Session(
            @NotNull UUID id,
            @NotNull String courseTitle,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull String place) {}

    /** A place in the queue. */
    @Schema(name = "BookingWaiting")
    public record Waiting(
            @Schema(description = "Drawn when she joined the queue; it never changes | 候补号") long number,
            @Schema(
                            description =
                                    "How many she has to see through, herself included; absent once she has a seat | 当前候补位次")
                    Integer position) {}

    /** Of a booking that was just decided under the session's lock: whoever joined the queue stands at its end. */
    public static BookingView of(Booking booking, CourseSession session, String courseTitle, String memberName) {
        Integer position = booking.state() == BookingState.WAITLISTED ? session.waitingCount() : null;
        return new BookingView(
                booking.id(),
                new Session(
                        session.id(),
                        courseTitle,
                        session.schedule().startsAt(),
                        session.schedule().endsAt(),
                        session.place()),
                booking.memberId(),
                memberName,
                booking.branchId(),
                booking.state(),
                booking.waitingNumber() == null ? null : new Waiting(booking.waitingNumber(), position),
                booking.onBehalf(),
                booking.bookedAt(),
                booking.promotedAt(),
                booking.cancelledAt(),
                booking.cancelledBy());
    }
}
