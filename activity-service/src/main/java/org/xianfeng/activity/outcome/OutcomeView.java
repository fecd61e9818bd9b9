package org.xianfeng.activity.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.Language;
import org.xianfeng.support.quantity.Quantity;

/**
 * What an activity brought.
 *
 * @param periodUntil the first day that no longer counts
 * @param derived what follows from value and baseline, with a precision that both allow
 * @param correctsId the outcome that this one replaced
 * @param correctedById the outcome that replaced this one; whoever counts leaves this one out
 */
@Schema(name = "Outcome")
public record OutcomeView(
        @NotNull UUID id,
        @NotNull UUID activityId,
        @NotNull String metric,
        @NotNull Quantity value,
        LocalDate periodFrom,
        LocalDate periodUntil,
        Baseline baseline,
        Derived derived,
        Integer beneficiaries,
        @NotNull List<Evidence> evidence,
        UUID correctsId,
        String correctionReason,
        UUID correctedById,
        @NotNull Instant recordedAt) {

    /**
     * A quantity that nobody stated, and the sentence that says from what it follows.
     *
     * @param quantity absent where what was stated does not decide whether there was more or less; the sentence states both
     */
    @Schema(name = "DerivedOutcome")
    public record Derived(Quantity quantity, @NotNull String sentence) {}

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
