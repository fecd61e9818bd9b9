package org.xianfeng.membership.post;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.membership.post.AppointToPost.Appointment;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/** An appointment. */
@Schema(name = "NewPostHolding")
public record AppointmentRequest(
        @NotNull UUID organizationId,
        @NotNull UUID personId,
        @NotNull Post post,
        @Schema(description = "The first day in post, not after today | 任职首日，不晚于今日") @NotNull LocalDate from,
        @Schema(description = "The planned end of the term: the first day after it | 任期届满后的首日") LocalDate termUntil,
        @Schema(
                        description =
                                "Of a post that is over: the first day on which it was no longer held; together with endReason | 已终止的任职填写：不再任职的首日，须同时填写 endReason")
                LocalDate until,
        @Schema(description = "Of a post that is over, together with until | 已终止的任职填写，须同时填写 until")
                EndReason endReason) {

    Appointment appointment() {
        if ((until == null) != (endReason == null)) {
            throw Refused.because(CommonProblem.INVALID_REQUEST)
                    .violating(Violation.inBody(
                            until == null ? "/until" : "/endReason",
                            "missing",
                            BilingualText.of("A post that is over has a day and a reason.", "已终止的任职须同时填写终止日期和原因。")));
        }
        return new Appointment(organizationId, personId, post, from, termUntil, until, endReason);
    }
}
