package org.xianfeng.activity.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.Language;
import org.xianfeng.support.quantity.Quantity;

/** What an activity brought. */
@Schema(name = "Outcome")
public record OutcomeView(
        @NotNull UUID id,
        @NotNull UUID activityId,
        @Schema(description = "What was measured | 指标，例如成交订单") @NotNull String metric,
        @NotNull Quantity value,
        @Schema(description = "The first day in which it was reached; absent if not stated | 取得成效的首日（含）；未说明则无此项")
                LocalDate periodFrom,
        @Schema(description = "The first day that no longer counts | 不再计入的首日") LocalDate periodUntil,
        @Schema(description = "With what it is compared | 对比基准") Baseline baseline,
        @Schema(
                        description =
                                "What follows from value and baseline, with a precision that both allow; absent without a baseline | 由成效与基准推算的结果，精确程度以二者所能支持为限；无基准则无此项")
                Derived derived,
        @Schema(description = "How many people had something of it | 受益人数") Integer beneficiaries,
        @Schema(description = "What shows it | 佐证材料") @NotNull List<Evidence> evidence,
        @Schema(description = "The outcome that this one replaced | 被本条取代的成效") UUID correctsId,
        @Schema(description = "Why that one was replaced | 更正原因") String correctionReason,
        @Schema(
                        description =
                                "The outcome that replaced this one; whoever counts leaves this one out | 取代本条的成效；有此项者不应计入统计")
                UUID correctedById,
        @Schema(description = "When it was entered here | 录入时间") @NotNull Instant recordedAt) {

    /** A quantity that nobody stated, and the sentence that says from what it follows. */
    @Schema(name = "DerivedOutcome")
    public record Derived(
            @Schema(
                            description =
                                    "Absent where what was stated does not decide whether there was more or less | 所述数值不足以判断增减时无此项")
                    Quantity quantity,
            @Schema(description = "What follows, and from what, in the caller's language | 以调用者的语言说明推算结果及其依据") @NotNull
                    String sentence) {}

    static OutcomeView of(Outcome outcome, UUID correctedById, Language language) {
        return new OutcomeView(
                outcome.id(),
                outcome.activityId(),
                outcome.metric(),
                outcome.value(),
                outcome.periodFrom(),
                outcome.periodUntil(),
                outcome.baseline().orElse(null),
                outcome.comparison()
                        .map(comparison -> new Derived(
                                comparison.derived(), comparison.sentence().in(language)))
                        .orElse(null),
                outcome.beneficiaries(),
                outcome.evidence(),
                outcome.correctsId(),
                outcome.correctionReason(),
                correctedById,
                outcome.recordedAt());
    }
}
