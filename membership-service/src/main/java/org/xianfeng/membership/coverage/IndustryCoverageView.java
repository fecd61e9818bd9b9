package org.xianfeng.membership.coverage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * Which industries of a market its committee's branches cover. Every number can be counted again from the lists below it.
 *
 * @param total industries in which somebody trades
 * @param merchantsWithoutIndustry traders of whom no industry is recorded, so that nobody drops out unseen
 */
@Schema(name = "MarketIndustryCoverage", description = "Which industries of a market are covered | 市场行业覆盖情况")
public record IndustryCoverageView(
        @NotNull UUID organizationId,
        @NotNull LocalDate asOf,
        @Schema(description = "The markets of the unit it stands in | 所在单位经营的市场") @NotNull List<Venue> venues,
        @Schema(description = "Traders that operated in them on the day | 当日在其中正常经营的商户数") long merchants,
        long merchantsWithoutIndustry,
        @Schema(description = "Organisations that cover an industry | 覆盖行业的党组织数") long branches,
        @Schema(description = "Industries with traders | 有商户的行业数") long total,
        @Schema(description = "Of these, covered | 其中已覆盖") long covered,
        @Schema(description = "Of these, not covered | 其中未覆盖") @NotNull List<String> uncovered,
        @NotNull List<Industry> industries) {

    /** A market or building, and who runs it. */
    @Schema(name = "Venue", description = "A market or building | 市场或楼宇")
    public record Venue(@Schema(description = "Who runs it | 运营企业") @NotNull UUID enterpriseId, String name) {}

    /** One industry: how many trade in it, and who covers it. */
    @Schema(name = "MarketIndustry", description = "One industry | 一个行业")
    public record Industry(
            @NotNull String industry, long merchants, boolean covered, @NotNull List<CoveringOrganization> coveredBy) {}

    /** An organisation that covers an industry since a day. */
    @Schema(name = "CoveringOrganization", description = "Who covers it | 覆盖该行业的党组织")
    public record CoveringOrganization(@NotNull UUID id, @NotNull String name, @NotNull LocalDate from) {}
}
