package org.xianfeng.training.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.id.ExternalCode;

/** A course for the catalogue of an organisation. */
@Schema(name = "NewCourse")
public record CourseRequest(
        @NotNull @Schema(description = "Who offers it | 开设组织") UUID organizationId,
        @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED) String externalCode,
        @NotBlank @Size(max = 200) String title,
        @NotNull CourseKind kind,
        @NotNull CourseMode mode) {

    /** What can change of a course. */
    @Schema(name = "CourseChange")
    public record Description(
            @NotBlank @Size(max = 200) String title, @NotNull CourseKind kind, @NotNull CourseMode mode) {}
}
