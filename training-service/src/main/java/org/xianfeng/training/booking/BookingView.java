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
        @Schema(description = "Her name; absent where the roster does not know it | 姓名；名册中没有则无此项") String memberName,
        @Schema(description = "The branch to which the member belonged when it was made | 预约时所属支部") UUID branchId,
        @NotNull BookingState state,
        @Schema(description = "Her place in the queue; absent if she never waited | 候补信息；从未候补则无此项") Waiting waiting,
        @Schema(description = "Whether somebody else booked for the member | 是否由他人代为预约") boolean onBehalf,
        @Schema(description = "When she booked, or joined the queue | 预约或加入候补的时间") @NotNull Instant bookedAt,
        @Schema(description = "When a seat came free for her who had waited; absent otherwise | 由候补递补席位的时间；未经递补则无此项")
                Instant promotedAt,
        @Schema(description = "Absent unless it was cancelled | 取消时间；未取消则无此项") Instant cancelledAt,
        @Schema(description = "Absent unless it was cancelled | 取消方式；未取消则无此项") CancelledBy cancelledBy) {

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
            @Schema(description = "Drawn when she joined the queue; it never changes | 加入候补时取得的序号，不再变动") long number,
            @Schema(
                            description =
                                    "How many she has to see through, herself included; absent once she has a seat | 当前候补位次（含本人）；取得席位后无此项")
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
