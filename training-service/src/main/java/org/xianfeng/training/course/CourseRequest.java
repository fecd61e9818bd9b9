package org.xianfeng.training.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.text.Legible;

/** A course for the catalogue of an organisation. */
@Schema(name = "NewCourse")
public record CourseRequest(
        @NotNull @Schema(description = "Who offers it | 开设组织") UUID organizationId,
        @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED) String externalCode,
        @NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String title,
        @NotNull CourseKind kind,
        @NotNull CourseMode mode) {

    /** What can change of a course. */
    @Schema(name = "CourseChange")
    public record Description(
            @NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String title,
            @NotNull CourseKind kind,
            @NotNull CourseMode mode) {}
}
