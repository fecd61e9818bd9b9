package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.membership.organization.FoundOrganization.Founding;
import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.text.Legible;

/**
 * An organisation to be recorded.
 *
 * @param recordingStartsOn the first day for which obligations arise, not before the founding day; that day when absent
 */
@Schema(name = "NewOrganization")
public record OrganizationRequest(
        @NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String name,
        @NotNull OrganizationKind kind,
        @Schema(description = "The parent's own number for it | 上级组织的自编号")
                @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED)
                String externalCode,
        @Schema(description = "What it stands below; else superior | 上级组织；顶层组织不填，改填 superior") UUID parentId,
        @Schema(
                        description =
                                "The superior outside this system, of the top of a tree only; else parentId | 系统外上级，仅顶层组织填写；否则填写 parentId")
                @Valid
                ExternalSuperior superior,
        @Schema(description = "When it was founded; from that day on it exists here | 成立日期，自该日起存续") @NotNull
                LocalDate foundedOn,
        @Schema(
                        description =
                                "The first day for which anything is due, not before foundedOn; foundedOn when absent"
                                        + " | 起始记录日，不早于成立日期，缺省为成立日期")
                LocalDate recordingStartsOn,
        @Schema(description = "The bodies that founded it | 组建单位") @Size(max = 10)
                List<@Valid @NotNull Founder> founders) {

    private static final Violation EITHER = Violation.inBody(
            "/superior",
            "parent-or-superior",
            BilingualText.of(
                    "Name either the parent or, for the top of a tree, the superior outside this system; not both.",
                    "parentId 与 superior 须且仅须填写一项；顶层组织须填写系统外的上级。"));

    private static final Violation TOO_EARLY = Violation.inBody(
            "/recordingStartsOn",
            "before-founding",
            BilingualText.of(
                    "Nothing can be due of an organisation before the day on which it was founded.",
                    "组织成立之前不产生任何义务，起始记录日不得早于成立日期。"));

    Founding founding() {
        if ((parentId == null) == (superior == null)) {
            throw Refused.because(CommonProblem.INVALID_REQUEST).violating(EITHER);
        }
        if (recordingStartsOn != null && recordingStartsOn.isBefore(foundedOn)) {
            throw Refused.because(CommonProblem.INVALID_REQUEST).violating(TOO_EARLY);
        }
        return new Founding(
                name,
                kind,
                externalCode,
                foundedOn,
                Optional.ofNullable(recordingStartsOn).orElse(foundedOn),
                founders == null ? List.of() : founders);
    }
}
