package org.xianfeng.activity.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.quantity.Quantity;
import org.xianfeng.support.text.Legible;

/**
 * With what an outcome is compared.
 *
 * @param description in a word or two, for example 淡季
 * @param descriptionEn the same in English, for those who read it so; the other one is shown when absent
 */
@Schema(name = "OutcomeBaseline")
public record Baseline(
        @NotNull BaselineKind kind,
        @NotNull @Valid Quantity quantity,
        @Size(max = 60) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String description,
        @Size(max = 60) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String descriptionEn) {}
