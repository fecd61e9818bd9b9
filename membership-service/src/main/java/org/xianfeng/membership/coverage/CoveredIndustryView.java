package org.xianfeng.membership.coverage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** An industry that an organisation covers, from when until when. */
@Schema(name = "CoveredIndustry", description = "An industry and who covers it | 行业及覆盖该行业的党组织")
public record CoveredIndustryView(
        @NotNull UUID id,
        @NotNull String industry,
        @NotNull UUID organizationId,
        @Schema(
                        description =
                                "Its name on the day asked for; in the history, on the last day of the period | 组织在所问日期的名称；查询历次记录时为期间末日的名称")
                @NotNull
                String organizationName,
        @Schema(description = "The first day on which it covers the industry | 开始覆盖的首日") @NotNull LocalDate from,
        @Schema(description = "The first day that no longer counts; absent while it lasts | 不再计入的首日；仍在持续则无此项")
                LocalDate until) {}
