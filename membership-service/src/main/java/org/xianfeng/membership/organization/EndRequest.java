package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/** When something dated ended. */
@Schema(name = "PeriodEnd", description = "When it ended | 终止时间")
public record EndRequest(
        @Schema(description = "The first day that no longer counts, not after today | 不再计入的首日，不晚于今日") @NotNull
                LocalDate until) {}
