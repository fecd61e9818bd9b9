package org.xianfeng.membership.enterprise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.quantity.Quantity;

/**
 * An enterprise as callers see it.
 *
 * @param keeperId the organisation that keeps its record
 * @param venueName the market or building that it runs
 */
@Schema(name = "Enterprise")
public record EnterpriseView(
        @NotNull UUID id,
        String creditCode,
        String externalCode,
        @NotNull String name,
        @NotNull EnterpriseKind kind,
        String industry,
        @NotNull UUID keeperId,
        String venueName,
        @Schema(
                        description =
                                "The enterprise whose venue it occupies on the day; absent if none | 当日所入驻市场或楼宇的运营企业，无则不填")
                UUID occupiesId,
        @Schema(
                        description =
                                "Whether it operates on the day; absent before the first day of which anything is recorded"
                                        + " | 当日是否正常经营；早于有记录之日则不填")
                Boolean operating,
        @Schema(description = "How many people work there on the day, as it was said | 当日从业人数") Quantity headcount,
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
