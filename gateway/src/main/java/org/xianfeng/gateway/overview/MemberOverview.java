package org.xianfeng.gateway.overview;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.stream.Stream;

/** What the services know of one member. */
@Schema(name = "MemberOverview", description = "What the services know of one member | 各服务所知的党员情况")
public record MemberOverview(
        @Schema(
                        description = "As GET /api/v1/members/{id} | 同 GET /api/v1/members/{id}",
                        required = true,
                        extensions = @Extension(name = Part.ANSWER_OF, value = "getMember"))
                Part member,
        @Schema(
                        description =
                                "The ten that started last, as GET /api/v1/attendance?member={id}&sort=-startsAt | 按开始时间最近的十条考勤，同 GET /api/v1/attendance?member={id}&sort=-startsAt",
                        required = true,
                        extensions = @Extension(name = Part.ANSWER_OF, value = "listAttendance"))
                Part attendance,
        @Schema(
                        description =
                                "The ten made last, as GET /api/v1/bookings?member={id}&sort=-bookedAt | 最近预约的十条，同 GET /api/v1/bookings?member={id}&sort=-bookedAt",
                        required = true,
                        extensions = @Extension(name = Part.ANSWER_OF, value = "listBookings"))
                Part bookings)
        implements Overview {

    @Override
    public Stream<Part> parts() {
        return Stream.of(member, attendance, bookings);
    }
}
