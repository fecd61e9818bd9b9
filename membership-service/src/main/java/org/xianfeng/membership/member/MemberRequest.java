package org.xianfeng.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.membership.person.PersonRequest;
import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.text.Legible;

/**
 * A membership to be recorded.
 *
 * @param personId who she is, if she is recorded already
 * @param person who she is, if she is not: recorded in the same transaction
 * @param state the state of the membership, where it is not simply normal since she joined
 */
@Schema(name = "NewMember", description = "A membership to be recorded | 待登记的党籍")
public record MemberRequest(
        @Schema(description = "Somebody recorded already; else person | 已登记人员，否则填写 person") UUID personId,
        @Schema(description = "Somebody not recorded yet; else personId | 尚未登记的人员，否则填写 personId") @Valid
                PersonRequest person,
        @NotNull UUID branchId,
        @Schema(description = "A group of that branch; absent if she is in none | 该支部的党小组；未编入则不填") UUID groupId,
        @Schema(
                        description =
                                "When the branch meeting accepted her as probationary, not after today | 入党时间，即支部大会接收为预备党员之日，不晚于今日")
                @NotNull
                LocalDate joinDate,
        @Schema(description = "Since when she is a full member; absent while she is on probation | 转正之日，预备期内不填")
                LocalDate fullMemberDate,
        @Schema(
                        description =
                                "The first day on which she belongs to the branch; joinDate when absent | 编入该支部之日，缺省为 joinDate")
                LocalDate affiliatedFrom,
        @Schema(description = "The number that the keeper of the person gives the membership | 登记组织的党员自编号")
                @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED)
                String externalCode,
        @Schema(description = "Job or post at work | 工作岗位")
                @Size(max = 60)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String jobPost,
        @Schema(description = "Out of contact since; absent if in contact | 失联起始日，未失联不填") LocalDate lostContactSince,
        @Schema(description = "Where she has gone for a time | 外出流动去向（省市县）")
                @Size(max = 100)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String mobileDestination,
        @Schema(description = "Normal since she joined when absent | 缺省为入党以来正常") @Valid StateRequest state) {

    private static final Violation EITHER = Violation.inBody(
            "/personId",
            "person-or-person-id",
            BilingualText.of("Give either personId or person, not both.", "personId 与 person 须且仅须填写一项。"));

    AdmitMember.Admission admission() {
        if ((personId == null) == (person == null)) {
            throw Refused.because(CommonProblem.INVALID_REQUEST).violating(EITHER);
        }
        return new AdmitMember.Admission(
                personId,
                branchId,
                groupId,
                joinDate,
                fullMemberDate,
                Optional.ofNullable(affiliatedFrom).orElse(joinDate),
                new MemberChange(externalCode, jobPost, lostContactSince, mobileDestination),
                state == null ? null : state.standing());
    }
}
