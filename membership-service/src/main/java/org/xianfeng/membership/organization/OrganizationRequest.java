package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.xianfeng.membership.organization.FoundOrganization.Founding;

/**
 * An organisation to be recorded.
 *
 * @param parentId what it stands below; absent for the top of a tree, which then names its superior
 * @param recordingStartsOn the first day for which obligations arise; the founding day when absent
 */
@Schema(name = "NewOrganization")
public record OrganizationRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull OrganizationKind kind,
        @Size(max = 64) String externalCode,
        UUID parentId,
        @Valid ExternalSuperior superior,
        @NotNull LocalDate foundedOn,
        LocalDate recordingStartsOn,
        @Size(max = 10) List<@Valid @NotNull Founder> founders) {

    Founding founding() {
        return new Founding(
                name,
                kind,
                externalCode,
                foundedOn,
                Optional.ofNullable(recordingStartsOn).orElse(foundedOn),
                founders == null ? List.of() : founders);
    }
}
