package org.xianfeng.activity.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.quantity.Quantity;
import org.xianfeng.support.text.Legible;

/**
 * What an activity brought.
 *
 * @param metric what was measured, for example 成交订单
 * @param periodFrom the first day in which it was reached; with periodUntil, the first that no longer counts, or neither
 * @param beneficiaries how many people had something of it
 * @param correctsId the outcome that this one replaces, with the reason
 */
@Schema(name = "NewOutcome")
public record NewOutcome(
        @NotNull @Size(max = 100) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String metric,
        @NotNull @Valid Quantity value,
        LocalDate periodFrom,
        LocalDate periodUntil,
        @Valid Baseline baseline,
        @Min(0) Integer beneficiaries,
        @Size(max = 20) List<@Valid @NotNull Evidence> evidence,
        UUID correctsId,
        @Size(max = 500) @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED) String correctionReason) {

    public NewOutcome {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
