package org.xianfeng.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.text.Legible;

/** What of a membership's sheet can be corrected; what is dated has operations of its own. Null removes. */
@Schema(name = "MemberChange", description = "What of a member's sheet can be corrected | 可更正的党员登记信息")
public record MemberChange(
        @Schema(description = "The keeper's own number of the membership | 登记组织的党员自编号")
                @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED)
                String externalCode,
        @Schema(description = "Job or post at work | 工作岗位", examples = "车工")
                @Size(max = 60)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String jobPost,
        @Schema(description = "Out of contact since; absent if in contact | 失联起始日，未失联不填") LocalDate lostContactSince,
        @Schema(description = "Where she has gone for a time | 外出流动去向（省市县）", examples = "江苏省泰州市兴化市")
                @Size(max = 100)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String mobileDestination) {

    static MemberChange of(MembershipSheet sheet) {
        return new MemberChange(
                sheet.externalCode(), sheet.jobPost(), sheet.lostContactSince(), sheet.mobileDestination());
    }
}
