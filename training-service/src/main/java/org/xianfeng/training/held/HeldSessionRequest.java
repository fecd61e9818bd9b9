package org.xianfeng.training.held;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.text.Legible;
import org.xianfeng.training.session.Host;
import org.xianfeng.training.session.Schedule;

/** A session that is over, recorded in one call with who came. */
@Schema(name = "HeldCourseSession")
public record HeldSessionRequest(
        @NotNull UUID courseId,
        @Schema(description = "The organisation that hosted it | 主办组织") @NotNull UUID organizationId,
        @Schema(description = "Who taught; absent if nobody recorded here | 授课人；不在师资库中则不填") UUID lecturerId,
        @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED) String externalCode,
        @NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String place,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotNull
                @Size(max = 500)
                @Schema(description = "Why it is recorded only now | 补录原因")
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String reason,
        @Schema(description = "Who was expected, and whether she came | 应到人员及是否到课") @NotNull @Size(max = 500)
                List<@Valid @NotNull Attendee> attendance) {

    /** Who was expected, and whether she came. */
    @Schema(name = "HeldCourseSessionAttendee")
    public record Attendee(@NotNull UUID memberId, @NotNull Presence presence) {}

    /** Whether somebody came. */
    @Schema(name = "HeldCourseSessionPresence")
    public enum Presence implements Labelled {
        PRESENT("Present", "到课"),
        ABSENT("Absent", "缺课");

        private final BilingualText label;

        Presence(String en, String zh) {
            this.label = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }
    }

    Host host() {
        return new Host(courseId, organizationId, externalCode);
    }

    Schedule schedule() {
        return new Schedule(startsAt, endsAt);
    }
}
