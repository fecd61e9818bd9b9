package org.xianfeng.support.rulesetting;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.text.Legible;

/** A value for a rule, for everybody or for one organisation and everything below it. */
@Schema(name = "NewRuleSetting", description = "A value for a rule, and for whom and when | 规则取值及其适用范围和期间")
public record NewRuleSetting(
        @NotNull HoldsFor holdsFor,
        @Schema(description = "Whose subtree has it, when it holds for an organisation | 适用组织（仅限单个组织时填写）")
                UUID organizationId,
        @Schema(
                        description = "A number, text or boolean, as the rule's type says | 取值，类型见规则",
                        implementation = Object.class,
                        oneOf = {BigDecimal.class, Boolean.class, String.class},
                        required = true,
                        examples = "3")
                @NotNull
                JsonNode value,
        @Schema(description = "The first day on which it holds | 首个适用的日期") @NotNull LocalDate validFrom,
        @Schema(description = "The first day that no longer counts; absent for good | 首个不再适用的日期，长期有效则不填")
                LocalDate validUntil,
        @Schema(description = "Which decision or document this follows | 依据的决定或文件", examples = "区委组织部〔2026〕12号")
                @NotNull
                @Size(max = 500)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String reason) {

    /** For whom a value is set. */
    @Schema(name = "RuleHoldsFor")
    public enum HoldsFor implements Labelled {
        EVERYWHERE("Everywhere", "全局"),
        ORGANIZATION("One organisation and below", "某组织及其下级");

        private final BilingualText label;

        HoldsFor(String en, String zh) {
            this.label = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }

        /** Refuses unless an organisation is named exactly when the value is for one. */
        void requireOrganizationWhereItBelongs(UUID organizationId) {
            if (organizationId == null && this == ORGANIZATION) {
                throw invalid("missing", BilingualText.of("Name the organisation that it holds for.", "请指明适用的组织。"));
            }
            if (organizationId != null && this == EVERYWHERE) {
                throw invalid(
                        "not-expected",
                        BilingualText.of("What holds everywhere names no organisation.", "全局适用时不能指定组织。"));
            }
        }

        private static Refused invalid(String code, BilingualText detail) {
            return Refused.because(CommonProblem.INVALID_REQUEST)
                    .violating(Violation.inBody("/organizationId", code, detail));
        }
    }

    RuleSettingRequest request() {
        return new RuleSettingRequest(value, validFrom, validUntil, reason);
    }
}
