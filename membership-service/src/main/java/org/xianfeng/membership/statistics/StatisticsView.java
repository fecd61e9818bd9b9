package org.xianfeng.membership.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.quantity.Quantity;
import org.xianfeng.support.quantity.Share;

/**
 * What can be counted of an organisation and of what stood below it on a day. Every number says from what it was made.
 */
@Schema(name = "OrganizationStatistics")
public record StatisticsView(
        @NotNull UUID organizationId,
        @Schema(description = "The day of which it speaks | 统计日期") @NotNull LocalDate asOf,
        @Schema(description = "Members of it and of what stood below it | 本级及下级的党员") @NotNull Members members,
        @Schema(description = "General branches in the tree, itself included if it is one | 党总支数；本级为党总支的计入")
                long generalBranches,
        @Schema(description = "Branches of any kind in the tree, itself included if it is one | 各类党支部数；本级为党支部的计入")
                long branches,
        @Schema(description = "Party groups in the tree, itself included if it is one | 党小组数；本级为党小组的计入") long groups,
        @Schema(description = "The units in which it stood on the day | 当日所依托的单位") @NotNull
                List<HostEnterprise> enterprises,
        @Schema(
                        description =
                                "How many people worked in them together; absent if there is none or that of one is not recorded | 上述单位从业人数合计；无所依托单位或任一单位未登记时无此项")
                Quantity headcount,
        @Schema(
                        description =
                                "The members' share of that headcount, no more precise than it; absent without it | 党员占从业人数的比例，精确程度不高于从业人数；无从业人数则无此项")
                Ratio membersToStaff,
        @Schema(description = "Of the market that its unit runs; absent if it runs none | 所在单位经营的市场的行业覆盖；不经营市场则无此项")
                Industries industries) {

    /** Members whose relationship was here on the day, in states that count on the roster. */
    @Schema(name = "MemberCounts")
    public record Members(
            @Schema(description = "Members on the roster on the day: full + probationary | 当日在册党员数：full + probationary")
                    long total,
            @Schema(description = "Of these, full members | 其中正式党员") long full,
            @Schema(description = "Of these, members on probation | 其中预备党员") long probationary) {}

    /** A unit in which it stands, and how many people worked there. */
    @Schema(name = "HostEnterprise", description = "A unit in which it stands | 所在单位")
    public record HostEnterprise(
            @NotNull UUID id,
            @NotNull String name,
            @Schema(
                            description =
                                    "How many people worked there on the day, as it was said; absent if not recorded | 当日从业人数；未登记则无此项")
                    Quantity headcount) {}

    /** A share in numbers and in words. */
    @Schema(name = "Ratio")
    public record Ratio(
            @Schema(description = "In numbers | 数值表示") @NotNull Share share,
            @Schema(description = "In words, in the caller's language | 以调用者的语言表述") @NotNull String said) {}

    /** The industries of the enterprises in a market, and which of them no branch covers. */
    @Schema(name = "IndustryCoverage")
    public record Industries(
            @Schema(description = "Industries with traders | 有商户的行业数") long total,
            @Schema(description = "Of these, covered | 其中已覆盖") long covered,
            @Schema(description = "Of these, not covered | 其中未覆盖") @NotNull List<String> uncovered) {}
}
