package org.xianfeng.training.timetable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.text.Legible;
import org.xianfeng.training.session.BookingWindow;
import org.xianfeng.training.session.Host;
import org.xianfeng.training.session.Plan;
import org.xianfeng.training.session.Schedule;

/** A session to be held. */
@Schema(name = "NewCourseSession")
public record SessionRequest(
        @NotNull UUID courseId,
        @NotNull @Schema(description = "The organisation that hosts it | 主办组织") UUID organizationId,
        @Schema(
                        description =
                                "The organisation whose members, those of everything below it among them, may come; the host when absent | 听课范围（含下级组织），缺省为主办组织")
                UUID audienceId,
        @Schema(description = "Who teaches; absent while nobody is named | 授课人；尚未指定则不填") UUID lecturerId,
        @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED) String externalCode,
        @NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String place,
        @Pattern(regexp = NAME_OF_ROOM) @Size(max = 100) @Schema(description = ROOM) String room,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Valid @NotNull SeatsForm seats,
        @Schema(description = "When bookings are taken | 预约起止时间") @Valid @NotNull Booking booking,
        @Schema(
                        description =
                                "True to keep it from its audience until it is published; false when absent | 为 true 时发布前不向可参加人员公布；缺省为 false")
                Boolean draft) {

    /** As the host calls it, without blanks around it: two names are one room whatever their case. */
    static final String NAME_OF_ROOM = "^(?!\\s)(?!.*\\s$)" + Legible.SEEN_LINE + Legible.REST_OF_LINE;

    static final String ROOM =
            "The host's room that only one of its sessions can have at a time; absent where the place is"
                    + " online or shared | 主办组织的场地名称，同一时段只能安排一个班次；线上或可共用的地点不填";

    /** When bookings are taken. */
    @Schema(name = "BookingWindow")
    public record Booking(
            @Schema(description = "The first instant at which bookings are taken | 开始接受预约的时刻") @NotNull Instant opensAt,
            @Schema(
                            description =
                                    "The first instant at which none are taken any more; not after the start of the session | 停止接受预约的时刻，不晚于班次开始")
                    @NotNull
                    Instant closesAt) {

        static Booking of(BookingWindow window) {
            return window == null ? null : new Booking(window.opensAt(), window.closesAt());
        }

        BookingWindow window() {
            return new BookingWindow(opensAt, closesAt);
        }
    }

    Host host() {
        return new Host(courseId, organizationId, externalCode);
    }

    Plan plan() {
        return new Plan(
                lecturerId,
                audienceId == null ? organizationId : audienceId,
                place,
                room,
                new Schedule(startsAt, endsAt),
                SeatsForm.seats(seats),
                booking.window());
    }
}
