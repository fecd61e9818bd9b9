package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.activity.attendance.AttendanceSheetRequest;
import org.xianfeng.activity.attendance.Mode;
import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.text.Legible;

/**
 * An activity to be recorded: one that is still to come, or one that was held, with its attendance in the same call.
 */
@Schema(name = "NewActivity")
public record NewActivity(
        @NotNull ActivityKind kind,
        @NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String title,
        @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED) String externalCode,
        @NotNull Mode mode,
        @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String place,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Schema(description = "The first is an organisation recorded here and answers for the record | 首个须为系统内组织，对记录负责")
                @NotEmpty
                @Size(max = 20)
                List<@Valid @NotNull NewHost> hosts,
        @Schema(description = "PLANNED when absent | 缺省为计划中") RecordedState state,
        @Schema(
                        description =
                                "Why what was held is recorded so late; needed from as many days after its end as the setting activity.late-entry-days says | 补录原因；活动结束后超过规则 activity.late-entry-days 所定天数时必填")
                @Size(max = 500)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String lateEntryReason,
        @Schema(description = "Who came; only of what was held | 出席情况；仅已开展的活动可填") @Valid
                AttendanceSheetRequest attendance) {

    /** As what it is recorded; what is cancelled was planned before. */
    @Schema(name = "RecordedActivityState")
    public enum RecordedState implements Labelled {
        PLANNED("Planned", "计划中"),
        HELD("Held", "已开展");

        private final BilingualText label;

        RecordedState(String en, String zh) {
            this.label = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }
    }

    /** Each host by id or by name. */
    void requireHostsNamedOneWay() {
        Refused refused = Refused.because(CommonProblem.INVALID_REQUEST);
        for (int i = 0; i < hosts.size(); i++) {
            hosts.get(i).violation("/hosts/" + i).ifPresent(refused::violating);
        }
        if (!refused.violations().isEmpty()) {
            throw refused;
        }
    }

    boolean wasHeld() {
        return state == RecordedState.HELD;
    }

    /** Why what was held is recorded so late, whether that stands with the activity or with its sheet. */
    Optional<String> reasonForDelay() {
        return written(lateEntryReason)
                .or(() -> Optional.ofNullable(attendance).map(AttendanceSheetRequest::lateEntryReason));
    }

    ActivityDetails details() {
        return new ActivityDetails(
                kind, title.strip(), externalCode, mode, written(place).orElse(null), startsAt, endsAt);
    }

    static Optional<String> written(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
