package org.xianfeng.activity.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.quantity.Quantity;
import org.xianfeng.support.text.Legible;

/** With what an outcome is compared. */
@Schema(name = "OutcomeBaseline")
public record Baseline(
        @NotNull BaselineKind kind,
        @Schema(
                        description =
                                "For EQUIVALENT_PERIOD a time; for BEFORE in the unit of the value | EQUIVALENT_PERIOD 须为时间；BEFORE 须与成效单位相同")
                @NotNull
                @Valid
                Quantity quantity,
        @Schema(description = "In a word or two what the baseline was | 基准的简短说明，例如淡季")
                @Size(max = 60)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String description,
        @Schema(
                        description =
                                "The same in English; description is shown in its place when absent | 英文说明；缺省时显示 description")
                @Size(max = 60)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String descriptionEn) {}
