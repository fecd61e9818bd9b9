package org.xianfeng.support.rulesetting;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/** A value for a rule, as somebody asks for it. Which organisation it is for stands in the path of the request. */
@Schema(name = "RuleSettingRequest", description = "A value for a rule. | 规则取值。")
public record RuleSettingRequest(
        @Schema(
                        description = "A number, text or boolean, as the rule's type says. | 取值。",
                        implementation = Object.class,
                        examples = "3")
                @NotNull
                JsonNode value,
        @NotNull LocalDate validFrom,
        @Schema(description = "The first day that no longer counts; absent for good. | 首个不再适用的日期。")
                LocalDate validUntil,
        @Schema(description = "Which decision or document this follows. | 依据的决定或文件。", examples = "区委组织部〔2026〕12号")
                @NotNull
                @Size(max = 500)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String reason) {}
