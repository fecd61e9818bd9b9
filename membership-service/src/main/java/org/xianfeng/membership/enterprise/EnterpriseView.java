package org.xianfeng.membership.enterprise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.quantity.Quantity;

/** An enterprise as callers see it. */
@Schema(name = "Enterprise")
public record EnterpriseView(
        @NotNull UUID id,
        @Schema(description = "Unified social credit code (GB 32100) | 统一社会信用代码（GB 32100）") String creditCode,
        String externalCode,
        @NotNull String name,
        @NotNull EnterpriseKind kind,
        String industry,
        @Schema(description = "The organisation that keeps its record | 建档组织") @NotNull UUID keeperId,
        @Schema(description = "The market or building that it runs; absent if none | 所运营的市场或楼宇名称；没有则无此项")
                String venueName,
        @Schema(
                        description =
                                "The enterprise whose venue it occupies on the day; absent if none | 当日所入驻市场或楼宇的运营企业；没有则无此项")
                UUID occupiesId,
        @Schema(
                        description =
                                "Whether it operates on the day; absent before the first day of which anything is recorded | 当日是否正常经营；早于有记录之日则无此项")
                Boolean operating,
        @Schema(
                        description =
                                "How many people work there on the day, as it was said; absent if not recorded | 当日从业人数；未登记则无此项")
                Quantity headcount,
        @Schema(description = "The organisations that stand in it on the day | 当日依托该企业的党组织") @NotNull
                List<UUID> organizationIds) {

    static EnterpriseView of(Enterprise enterprise, FactsOfDay facts) {
        return new EnterpriseView(
                enterprise.id(),
                enterprise.creditCode(),
                enterprise.externalCode(),
                enterprise.name(),
                enterprise.kind(),
                enterprise.industry(),
                enterprise.keeperId(),
                enterprise.venueName(),
                facts.occupiesId(),
                facts.operating(),
                facts.headcount(),
                facts.organizationIds());
    }
}
