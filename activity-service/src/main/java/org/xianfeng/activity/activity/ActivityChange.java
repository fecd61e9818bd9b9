package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.activity.attendance.Mode;
import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.text.Legible;

/** What can be changed of an activity; of one that was held, title and place. */
@Schema(name = "ActivityChange")
public record ActivityChange(
        @NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String title,
        @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED) String externalCode,
        @NotNull Mode mode,
        @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String place,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt) {

    static ActivityChange of(ActivityDetails details) {
        return new ActivityChange(
                details.title(),
                details.externalCode(),
                details.mode(),
                details.place(),
                details.startsAt(),
                details.endsAt());
    }

    ActivityDetails of(ActivityKind kind) {
        return new ActivityDetails(
                kind,
                title.strip(),
                externalCode,
                mode,
                NewActivity.written(place).orElse(null),
                startsAt,
                endsAt);
    }
}
