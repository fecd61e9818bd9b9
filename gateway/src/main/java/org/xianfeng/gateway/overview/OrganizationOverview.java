package org.xianfeng.gateway.overview;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.stream.Stream;

/** What the services know of one organisation. */
@Schema(name = "OrganizationOverview", description = "What the services know of one organisation | 各服务所知的组织情况")
public record OrganizationOverview(
        @Schema(
                        description = "As GET /api/v1/organizations/{id} | 同 GET /api/v1/organizations/{id}",
                        required = true,
                        extensions = @Extension(name = Part.ANSWER_OF, value = "getOrganization"))
                Part organization,
        @Schema(
                        description =
                                "As GET /api/v1/organizations/{id}/statistics | 同 GET /api/v1/organizations/{id}/statistics",
                        required = true,
                        extensions = @Extension(name = Part.ANSWER_OF, value = "getOrganizationStatistics"))
                Part statistics,
        @Schema(
                        description =
                                "The ten it holds that start last, as GET /api/v1/activities?host={id}&sort=-startsAt | 按开始时间最晚的十个主办活动，同 GET /api/v1/activities?host={id}&sort=-startsAt",
                        required = true,
                        extensions = @Extension(name = Part.ANSWER_OF, value = "listActivities"))
                Part activities,
        @Schema(
                        description =
                                "The ten it holds that start last, those to come among them, as GET /api/v1/course-sessions?organization={id}&sort=-startsAt | 按开始时间最晚的十个班次（含尚未开始的），同 GET /api/v1/course-sessions?organization={id}&sort=-startsAt",
                        required = true,
                        extensions = @Extension(name = Part.ANSWER_OF, value = "listCourseSessions"))
                Part courseSessions)
        implements Overview {

    @Override
    public Stream<Part> parts() {
        return Stream.of(organization, statistics, activities, courseSessions);
    }
}
