package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.membership.organization.GuidanceRelationView.Guide;

/** An organisation as callers see it. */
@Schema(name = "Organization")
public record OrganizationView(
        @NotNull UUID id,
        @Schema(description = "The parent's own number for it | 上级组织的自编号") String externalCode,
        @NotNull String name,
        @NotNull OrganizationKind kind,
        @Schema(description = "What it stands below; absent for the top of a tree | 上级组织；顶层组织无此项") UUID parentId,
        @Schema(description = "The superior outside this system; of the top of a tree only | 系统外上级；仅顶层组织有")
                ExternalSuperior superior,
        @Schema(description = "When it was founded; absent if not known | 成立日期；不详则无此项") LocalDate foundedOn,
        @Schema(description = "The first day on which it exists no longer; absent while it exists | 不再存续的首日；存续时无此项")
                LocalDate dissolvedOn,
        @Schema(description = "The bodies that founded it | 组建单位") @NotNull List<Founder> founders,
        @Schema(description = "The first day for which anything is due of it here | 起始记录日，自该日起在本系统产生应办事项") @NotNull
                LocalDate recordingStartsOn,
        @Schema(description = "The industries it covers today | 今日所覆盖的行业") @NotNull List<String> industries,
        @Schema(description = "Who guides it today without being its superior | 今日的指导单位（非隶属关系）") @NotNull
                List<Guide> guides) {

    static OrganizationView of(Organization organization, List<String> industries, List<Guide> guides) {
        return new OrganizationView(
                organization.id(),
                organization.externalCode().orElse(null),
                organization.name(),
                organization.kind(),
                organization.placement().parentId().orElse(null),
                organization.placement().superior().orElse(null),
                organization.foundedOn(),
                organization.dissolvedOn().orElse(null),
                organization.founders(),
                organization.recordingStartsOn(),
                industries,
                guides);
    }
}
