package org.xianfeng.support.rulesetting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/** That what was set for a rule no longer holds, everywhere or for one organisation and everything below it. */
@Schema(name = "RuleSettingEnd", description = "Whose own value ends, and when | 终止哪一层级的设置及终止日期")
public record RuleSettingEnd(
        @NotNull NewRuleSetting.HoldsFor holdsFor,
        @Schema(description = "Whose own value ends, when it held for an organisation | 适用组织（仅限单个组织时填写）")
                UUID organizationId,
        @Schema(
                        description =
                                "The first day on which it no longer holds, nor what was set for later | 首个不再适用的日期，此后的设置一并终止")
                @NotNull
                LocalDate until,
        @Schema(description = "Which decision or document this follows | 依据的决定或文件", examples = "区委组织部〔2026〕12号")
                @NotNull
                @Size(max = 500)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String reason) {}
