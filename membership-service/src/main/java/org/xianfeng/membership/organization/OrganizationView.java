package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.membership.organization.GuidanceRelationView.Guide;

/**
 * An organisation as callers see it.
 *
 * @param industries what it covers today
 * @param guides who guides it today without being its superior, be it recorded here or not
 */
@Schema(name = "Organization")
public record OrganizationView(
        @NotNull UUID id,
        String externalCode,
        @NotNull String name,
        @NotNull OrganizationKind kind,
        UUID parentId,
        ExternalSuperior superior,
        LocalDate foundedOn,
        @Schema(description = "The first day on which it exists no longer; absent while it exists | 不再存续的首日，存续时不填")
                LocalDate dissolvedOn,
        @NotNull List<Founder> founders,
        @NotNull LocalDate recordingStartsOn,
        @NotNull List<String> industries,
        @NotNull List<Guide> guides) {

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
