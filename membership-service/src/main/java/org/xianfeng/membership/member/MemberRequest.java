package org.xianfeng.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A membership to be recorded.
 *
 * @param joinDate when the branch meeting accepted her as probationary
 * @param fullMemberDate when she became a full member; absent while she is on probation
 * @param affiliatedFrom since when she belongs to the branch; the join date when absent
 */
@Schema(name = "NewMember")
public record MemberRequest(
        @NotNull UUID personId,
        @NotNull UUID branchId,
        UUID groupId,
        @NotNull LocalDate joinDate,
        LocalDate fullMemberDate,
        LocalDate affiliatedFrom,
        @Size(max = 64) String externalCode,
        @Size(max = 60) String jobPost) {

    AdmitMember.Admission admission() {
        return new AdmitMember.Admission(
                personId,
                branchId,
                groupId,
                joinDate,
                fullMemberDate,
                Optional.ofNullable(affiliatedFrom).orElse(joinDate),
                externalCode,
                jobPost);
    }
}
