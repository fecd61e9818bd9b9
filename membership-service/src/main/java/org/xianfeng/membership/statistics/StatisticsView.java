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
 *
 * @param enterprises the units in which it stood on the day
 * @param headcount how many people worked in them together; absent if that of one is not recorded for the day
 * @param membersToStaff the members' share of that headcount, no more precise than the headcount
 * @param industries of the market that the enterprise runs; absent if it runs none
 */
@Schema(name = "OrganizationStatistics")
public record StatisticsView(
        @NotNull UUID organizationId,
        @NotNull LocalDate asOf,
        @NotNull Members members,
        long generalBranches,
        long branches,
        long groups,
        @NotNull List<HostEnterprise> enterprises,
        Quantity headcount,
        Ratio membersToStaff,
        Industries industries) {

    /** Members whose relationship was here on the day, in states that count on the roster. */
    @Schema(name = "MemberCounts")
    public record Members(long total, long full, long probationary) {}

    /** A unit in which it stands, and how many people worked there. */
    @Schema(name = "HostEnterprise", description = "A unit in which it stands | 所在单位")
    public record HostEnterprise(@NotNull UUID id, @NotNull String name, Quantity headcount) {}

    /** A share in numbers and in words. */
    @Schema(name = "Ratio")
    public record Ratio(@NotNull Share share, @NotNull String said) {}

    /** The industries of the enterprises in a market, and which of them no branch covers. */
    @Schema(name = "IndustryCoverage")
    public record Industries(long total, long covered, @NotNull List<String> uncovered) {}
}
