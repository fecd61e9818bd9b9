package org.xianfeng.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/** The state of a membership from a day on. */
@Schema(name = "NewMembershipState")
public record StateRequest(
        @NotNull MembershipState state,
        @Schema(description = "The document that decided it | 决定该状态的文号")
                @Size(max = 100)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String documentNo,
        @Schema(description = "The first day on which it holds, not after today | 生效的首日，不晚于今日") @NotNull
                LocalDate from) {

    AdmitMember.Standing standing() {
        return new AdmitMember.Standing(state, documentNo, from);
    }
}
