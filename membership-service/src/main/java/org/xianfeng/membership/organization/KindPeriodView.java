package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/** Of which kind an organisation was when. */
@Schema(name = "OrganizationKindPeriod", description = "Of which kind an organisation was when | 组织类别及起止日期")
public record KindPeriodView(
        @NotNull OrganizationKind kind,
        @NotNull LocalDate from,
        @Schema(description = "The first day that no longer counts | 不再计入的首日") LocalDate until) {

    static KindPeriodView of(OrganizationKindPeriod period) {
        return new KindPeriodView(period.kind(), period.validFrom(), period.validUntil());
    }
}
