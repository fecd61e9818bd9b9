package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** What an organisation was called, was and stood below, each list in the order of its first days. */
@Schema(name = "OrganizationHistory", description = "What was true of an organisation when | 组织历次登记的起止信息")
public record OrganizationHistoryView(
        @NotNull @Schema(description = "The first day on which it exists | 成立日期") LocalDate foundedOn,
        @Schema(description = "The first day on which it exists no longer; absent while it lasts | 撤销之日，存续期间无此项")
                LocalDate dissolvedOn,
        @Schema(description = "The document that dissolved it, where it was recorded | 作出撤销决定的文件，有登记时才有")
                String dissolvedBy,
        @NotNull List<NamePeriod> names,
        @NotNull List<KindPeriodView> kinds,
        @NotNull List<PlacementPeriod> placements) {

    private static final String FROM = "Its first day, in Asia/Shanghai | 起始日（北京时间）";
    private static final String UNTIL = "The first day that no longer counts | 不再计入的首日";

    static OrganizationHistoryView of(Organization organization) {
        return new OrganizationHistoryView(
                organization.foundedOn(),
                organization.dissolvedOn().orElse(null),
                organization.dissolvedBy().orElse(null),
                organization.names().stream().map(NamePeriod::of).toList(),
                organization.kinds().stream().map(KindPeriodView::of).toList(),
                organization.placements().stream().map(PlacementPeriod::of).toList());
    }

    /** What it was called when. */
    @Schema(name = "OrganizationNamePeriod", description = "What it was called when | 组织名称及起止日期")
    public record NamePeriod(
            @NotNull String name,
            @NotNull @Schema(description = FROM) LocalDate from,
            @Schema(description = UNTIL) LocalDate until) {

        static NamePeriod of(OrganizationName period) {
            return new NamePeriod(period.name(), period.validFrom(), period.validUntil());
        }
    }

    /** Below which organisation it stood when, or at the top below which superior outside this system. */
    @Schema(name = "PlacementPeriod", description = "Below what it stood when | 隶属关系及起止日期")
    public record PlacementPeriod(
            @Schema(description = "Absent where it stood at the top of a tree | 作为顶层组织时无此项") UUID parentId,
            @Schema(description = "Outside this system; for the top of a tree alone | 系统外上级，仅顶层组织有此项")
                    ExternalSuperior superior,
            @NotNull @Schema(description = FROM) LocalDate from,
            @Schema(description = UNTIL) LocalDate until) {

        static PlacementPeriod of(Placement placement) {
            return new PlacementPeriod(
                    placement.parentId().orElse(null),
                    placement.superior().orElse(null),
                    placement.validFrom(),
                    placement.validUntil());
        }
    }
}
