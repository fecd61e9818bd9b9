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
        @Size(max = 100) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String documentNo,
        @NotNull LocalDate from) {

    AdmitMember.Standing standing() {
        return new AdmitMember.Standing(state, documentNo, from);
    }
}
