package org.xianfeng.training.lecturer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.personaldata.PersonName;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.text.Legible;

/** A lecturer for the pool of an organisation. */
@Schema(name = "NewLecturer")
public record LecturerRequest(
        @NotNull @Schema(description = "In whose pool | 所属师资库的组织") UUID organizationId,
        @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED) String externalCode,
        @Schema(description = "A member, whose name the roster knows; else name | 本系统党员（姓名取自名册），否则填写 name")
                UUID memberId,
        @Pattern(regexp = PersonName.FORM, message = PersonName.EXPECTED)
                @Size(max = PersonName.LONGEST)
                @Schema(
                        description =
                                "Of somebody else; kept encrypted and can be erased; else memberId | 外聘授课人姓名（加密保存，可删除），否则填写 memberId")
                String name,
        @NotNull
                @Size(max = 200)
                @Schema(description = "Where she comes from, such as a Party school | 所在单位，例如党校")
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String homeInstitution,
        @NotNull LecturerLevel level,
        @Schema(description = "What she can teach | 授课专题") @NotNull @Size(max = 20)
                List<@NotNull @Size(max = 100) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String>
                        topics) {

    private static final Violation EITHER = Violation.inBody(
            "/memberId",
            "member-id-or-name",
            BilingualText.of("Give either memberId or name, not both.", "memberId 与 name 须且仅须填写一项。"));

    /** Whether she is a member; the request names her by one thing only. */
    boolean namesMember() {
        if ((memberId == null) == (name == null)) {
            throw Refused.because(CommonProblem.INVALID_REQUEST).violating(EITHER);
        }
        return memberId != null;
    }

    /** What can change of a lecturer: all that an announcement says; a member's name changes where she is a member. */
    @Schema(name = "LecturerChange")
    public record Description(
            @Pattern(regexp = PersonName.FORM, message = PersonName.EXPECTED)
                    @Size(max = PersonName.LONGEST)
                    @Schema(
                            description =
                                    "Of an external lecturer only; a member is called as the roster says | 仅限外聘授课人；党员姓名以名册为准",
                            required = true)
                    String name,
            @Schema(description = "Where she comes from, such as a Party school | 所在单位，例如党校")
                    @NotNull
                    @Size(max = 200)
                    @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                    String homeInstitution,
            @NotNull LecturerLevel level,
            @Schema(description = "What she can teach | 授课专题") @NotNull @Size(max = 20)
                    List<
                                    @NotNull @Size(max = 100)
                                    @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String>
                            topics) {}
}
