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

/** What an activity brought. */
@Schema(name = "NewOutcome")
public record NewOutcome(
        @Schema(description = "What was measured | 指标，例如成交订单")
                @NotNull
                @Size(max = 100)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String metric,
        @NotNull @Valid Quantity value,
        @Schema(
                        description =
                                "The first day in which it was reached; together with periodUntil, or neither | 取得成效的首日（含）；与 periodUntil 同时填写或均不填")
                LocalDate periodFrom,
        @Schema(description = "The first day that no longer counts | 不再计入的首日") LocalDate periodUntil,
        @Schema(description = "With what it is compared | 对比基准") @Valid Baseline baseline,
        @Schema(description = "How many people had something of it | 受益人数") @Min(0) Integer beneficiaries,
        @Schema(description = "What shows it | 佐证材料") @Size(max = 20) List<@Valid @NotNull Evidence> evidence,
        @Schema(
                        description =
                                "The outcome that this one replaces; together with correctionReason | 被本条取代的成效；须同时填写 correctionReason")
                UUID correctsId,
        @Schema(description = "Needed with correctsId, and with it only | 更正原因；填写 correctsId 时必填，否则不填")
                @Size(max = 500)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String correctionReason) {

    public NewOutcome {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
