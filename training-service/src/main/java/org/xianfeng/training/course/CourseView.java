package org.xianfeng.training.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** A course as callers see it. */
@Schema(name = "Course")
public record CourseView(
        @NotNull UUID id,
        String externalCode,
        @Schema(description = "Who offers it | 开设组织") @NotNull UUID organizationId,
        @NotNull String title,
        @NotNull CourseKind kind,
        @NotNull CourseMode mode) {}
