package org.xianfeng.training.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A course as callers see it. */
@Schema(name = "Course")
public record CourseView(
        UUID id,
        String externalCode,
        @Schema(description = "Who offers it | 开设组织") UUID organizationId,
        String title,
        CourseKind kind,
        CourseMode mode) {}
