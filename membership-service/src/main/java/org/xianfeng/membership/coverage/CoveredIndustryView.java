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
        @NotNull String organizationName,
        @NotNull LocalDate from,
        @Schema(description = "The first day that no longer counts | 不再计入的首日") LocalDate until) {}
