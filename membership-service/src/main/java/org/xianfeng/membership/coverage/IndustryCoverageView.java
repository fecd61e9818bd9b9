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
 */
@Schema(name = "MarketIndustryCoverage", description = "Which industries of a market are covered | 市场行业覆盖情况")
public record IndustryCoverageView(
        @NotNull UUID organizationId,
        @Schema(description = "The day of which it speaks | 统计日期") @NotNull LocalDate asOf,
        @Schema(description = "The markets of the unit it stands in | 所在单位经营的市场") @NotNull List<Venue> venues,
        @Schema(
                        description =
                                "Traders that operated in them on the day, those without an industry among them | 当日在其中正常经营的商户数，含未登记行业者")
                long merchants,
        @Schema(description = "Of these, of whom no industry is recorded | 其中未登记行业的商户数") long merchantsWithoutIndustry,
        @Schema(description = "Organisations that cover an industry | 覆盖行业的党组织数") long branches,
        @Schema(description = "Industries with traders | 有商户的行业数") long total,
        @Schema(description = "Of these, covered | 其中已覆盖") long covered,
        @Schema(description = "Of these, not covered | 其中未覆盖") @NotNull List<String> uncovered,
        @Schema(description = "Each industry, the covered ones among them | 各行业情况，含已覆盖者") @NotNull
                List<Industry> industries) {

    /** A market or building, and who runs it. */
    @Schema(name = "Venue", description = "A market or building | 市场或楼宇")
    public record Venue(
            @Schema(description = "Who runs it | 运营企业") @NotNull UUID enterpriseId,
            @Schema(description = "What it is called; absent if not recorded | 市场或楼宇名称；未登记则无此项") String name) {}

    /** One industry: how many trade in it, and who covers it. */
    @Schema(name = "MarketIndustry", description = "One industry | 一个行业")
    public record Industry(
            @NotNull String industry,
            @Schema(description = "Traders of this industry that operated on the day | 当日正常经营的该行业商户数；非市场内行业为 0")
                    long merchants,
            @Schema(description = "Whether an organisation covers it | 是否有党组织覆盖") boolean covered,
            @Schema(description = "Who covers it; empty if nobody does | 覆盖该行业的党组织；无则为空") @NotNull
                    List<CoveringOrganization> coveredBy) {}

    /** An organisation that covers an industry since a day. */
    @Schema(name = "CoveringOrganization", description = "Who covers it | 覆盖该行业的党组织")
    public record CoveringOrganization(
            @NotNull UUID id,
            @NotNull String name,
            @Schema(description = "The first day on which it covers the industry | 开始覆盖的首日") @NotNull LocalDate from) {}
}
