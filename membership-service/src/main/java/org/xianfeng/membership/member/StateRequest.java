package org.xianfeng.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The state of a membership from a day on. */
@Schema(name = "NewMembershipState")
public record StateRequest(
        @NotNull MembershipState state, @Size(max = 100) String documentNo, @NotNull LocalDate from) {

    AdmitMember.Standing standing() {
        return new AdmitMember.Standing(state, documentNo, from);
    }
}
