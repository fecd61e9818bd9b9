package org.xianfeng.support.rulesetting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.language.Language;

/** One value of a rule, with where it comes from. */
@Schema(name = "RuleSetting", description = "A value of a rule, and where and when it holds. | 规则设置。")
public record RuleSettingView(
        @Schema(examples = "branch-meeting.interval-months") @NotNull String name,
        @NotNull String description,
        @NotNull RuleType type,
        @Schema(description = "What the value counts. | 单位。", examples = "month") String unit,
        @Schema(
                        description = "A number, text or boolean, as type says. | 取值。",
                        oneOf = {BigDecimal.class, Boolean.class, String.class},
                        required = true,
                        examples = "3")
                @NotNull
                Object value,
        @Schema(description = "Of this rule's settings; 0 is the default. | 版本，0 为默认值。") int version,
        @NotNull RuleKind kind,
        @Schema(description = "What says so. | 依据。", examples = "支部条例 Art. 11") String source,
        @Schema(description = "Who has it. | 适用范围。") @NotNull Level level,
        @Schema(description = "Of the subtree that has it; absent unless level is ORGANIZATION. | 组织路径。")
                String organizationPath,
        @Schema(description = "The first day on which it holds; absent for the default | 首个适用的日期；默认值无此项")
                LocalDate validFrom,
        @Schema(description = "The first day that no longer counts; absent for good | 首个不再适用的日期；长期有效则无此项")
                LocalDate validUntil,
        @Schema(description = "Which decision or document it follows; absent for the default | 依据的决定或文件；默认值无此项")
                String reason,
        @Schema(description = "Why it ended, or was replaced. | 终止原因。") String closingReason,
        @Schema(description = "When it was set; absent for the default | 设置时间；默认值无此项") Instant recordedAt,
        @Schema(description = "When a later decision took all its days. | 被取代的时间。") Instant supersededAt) {

    /** Who a value holds for. */
    @Schema(name = "RuleSettingLevel")
    public enum Level implements Labelled {
        DEFAULT("Default", "默认值"),
        EVERYWHERE("Everywhere", "全局"),
        ORGANIZATION("One organisation and below", "某组织及其下级");

        private final BilingualText label;

        Level(String en, String zh) {
            this.label = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }
    }

    static RuleSettingView of(RuleDefinition<?> rule, RuleSetting setting, Language language) {
        boolean everywhere = setting.organizationPath().equals(RuleSettings.EVERYWHERE);
        return new RuleSettingView(
                rule.name(),
                rule.description().in(language),
                rule.type(),
                rule.unit(),
                rule.read(setting.value()),
                setting.version(),
                rule.kind(),
                rule.source(),
                everywhere ? Level.EVERYWHERE : Level.ORGANIZATION,
                everywhere ? null : setting.organizationPath(),
                setting.validFrom(),
                setting.validUntil(),
                setting.reason(),
                setting.closingReason(),
                setting.recordedAt(),
                setting.supersededAt());
    }

    static RuleSettingView ofDefault(RuleDefinition<?> rule, Language language) {
        return new RuleSettingView(
                rule.name(),
                rule.description().in(language),
                rule.type(),
                rule.unit(),
                rule.defaultValue(),
                0,
                rule.kind(),
                rule.source(),
                Level.DEFAULT,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
