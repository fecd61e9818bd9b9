package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/** Of which kind an organisation was when. */
@Schema(name = "OrganizationKindPeriod", description = "Of which kind an organisation was when | 组织类别及起止日期")
public record KindPeriodView(
        @NotNull OrganizationKind kind,
        @Schema(description = "The first day that counts | 计入的首日") @NotNull LocalDate from,
        @Schema(description = "The first day that no longer counts; absent while it lasts | 不再计入的首日；仍在持续则无此项")
                LocalDate until) {

    static KindPeriodView of(OrganizationKindPeriod period) {
        return new KindPeriodView(period.kind(), period.validFrom(), period.validUntil());
    }
}
