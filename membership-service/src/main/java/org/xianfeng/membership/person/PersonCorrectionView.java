package org.xianfeng.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

/** One correction of a person's record. */
@Schema(name = "PersonCorrection", description = "One correction of a person's record | 个人信息更正记录")
public record PersonCorrectionView(
        @Schema(description = "What was corrected | 更正项目") @NotNull CorrectedField field,
        @Schema(description = "When | 更正时间") @NotNull Instant correctedAt,
        @Schema(description = "Issuer and subject of the account that did it | 更正账户") @NotNull String correctedBy,
        @Schema(description = "What was there before; never shown of numbers and dates | 更正前内容，号码和日期不显示") String from,
        @Schema(description = "What is there since; never shown of numbers and dates | 更正后内容，号码和日期不显示") String to) {}
