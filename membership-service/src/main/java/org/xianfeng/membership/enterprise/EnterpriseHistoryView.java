package org.xianfeng.membership.enterprise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.quantity.Quantity;

/** Every dated fact of an enterprise that was ever recorded, each list in the order of its first days. */
@Schema(name = "EnterpriseHistory", description = "What was true of an enterprise when | 企业历次登记的起止信息")
public record EnterpriseHistoryView(
        @NotNull List<HeadcountPeriod> headcounts,
        @NotNull List<OperatingPeriod> operatingStates,
        @NotNull List<OccupancyPeriod> occupancies,
        @NotNull List<HostedPeriod> organizations) {

    private static final String FROM = "The first day that counts | 计入的首日";
    private static final String UNTIL = "The first day that no longer counts; absent while it lasts | 不再计入的首日；仍在持续则无此项";

    static EnterpriseHistoryView of(Enterprise enterprise, List<HostedPeriod> organizations) {
        return new EnterpriseHistoryView(
                enterprise.headcounts().stream().map(HeadcountPeriod::of).toList(),
                enterprise.operatingStates().stream().map(OperatingPeriod::of).toList(),
                enterprise.occupancies().stream().map(OccupancyPeriod::of).toList(),
                organizations);
    }

    /** How many people worked there when. */
    @Schema(name = "HeadcountPeriod", description = "How many people worked there when | 从业人数及起止日期")
    public record HeadcountPeriod(
            @Schema(description = "How many people, as it was said | 所述从业人数") @NotNull Quantity headcount,
            @Schema(description = FROM) @NotNull LocalDate from,
            @Schema(description = UNTIL) LocalDate until) {

        static HeadcountPeriod of(Headcount headcount) {
            return new HeadcountPeriod(headcount.quantity(), headcount.validFrom(), headcount.validUntil());
        }
    }

    /** Whether it operated when. */
    @Schema(name = "OperatingPeriod", description = "Whether it operated when | 经营状态及起止日期")
    public record OperatingPeriod(
            @Schema(description = "Whether it operated | 是否正常经营") boolean operating,
            @Schema(description = FROM) @NotNull LocalDate from,
            @Schema(description = UNTIL) LocalDate until) {

        static OperatingPeriod of(OperatingState state) {
            return new OperatingPeriod(state.isOperating(), state.validFrom(), state.validUntil());
        }
    }

    /** In whose venue it was when. */
    @Schema(name = "OccupancyPeriod", description = "In whose venue it was when | 入驻市场或楼宇及起止日期")
    public record OccupancyPeriod(
            @NotNull UUID id,
            @Schema(description = "The enterprise that runs the venue | 运营企业") @NotNull UUID occupiesId,
            @Schema(description = FROM) @NotNull LocalDate from,
            @Schema(description = UNTIL) LocalDate until) {

        static OccupancyPeriod of(Occupancy occupancy) {
            return new OccupancyPeriod(
                    occupancy.id(), occupancy.occupiesId(), occupancy.validFrom(), occupancy.validUntil());
        }
    }

    /** Which organisation stood in it when; the name is that of the last day. */
    @Schema(name = "HostedPeriod", description = "Which organisation stood in it when | 所依托党组织及起止日期")
    public record HostedPeriod(
            @NotNull UUID id,
            @NotNull UUID organizationId,
            @Schema(description = "Its name on the last day of the period | 期间末日的组织名称") @NotNull
                    String organizationName,
            @Schema(description = FROM) @NotNull LocalDate from,
            @Schema(description = UNTIL) LocalDate until) {}
}
