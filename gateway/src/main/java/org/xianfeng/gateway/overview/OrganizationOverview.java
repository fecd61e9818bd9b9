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
                                "The newest it holds, as GET /api/v1/activities?host={id} | 最近主办的活动，同 GET /api/v1/activities?host={id}",
                        required = true,
                        extensions = @Extension(name = Part.ANSWER_OF, value = "listActivities"))
                Part activities,
        @Schema(
                        description =
                                "The newest it holds, as GET /api/v1/course-sessions?organization={id} | 最近的班次，同 GET /api/v1/course-sessions?organization={id}",
                        required = true,
                        extensions = @Extension(name = Part.ANSWER_OF, value = "listCourseSessions"))
                Part courseSessions)
        implements Overview {

    @Override
    public Stream<Part> parts() {
        return Stream.of(organization, statistics, activities, courseSessions);
    }
}
