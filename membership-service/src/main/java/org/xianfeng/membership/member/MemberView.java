package org.xianfeng.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * A member as callers see her. An application gets id, name, branch and group, and posts if it may read those.
 *
 * @param stage probationary or full, on the day the answer speaks of
 * @param partyAgeYears whole years since she became a full member
 */
@Schema(name = "Member")
public record MemberView(
        @NotNull UUID id,
        UUID personId,
        String externalCode,
        String name,
        Place branch,
        Place group,
        MemberStage stage,
        MembershipState state,
        LocalDate joinDate,
        LocalDate fullMemberDate,
        Integer partyAgeYears,
        String jobPost,
        LocalDate lostContactSince,
        String mobileDestination,
        List<HeldPost> posts) {

    /** An organisation she belongs to. */
    @Schema(name = "MemberPlace")
    public record Place(@NotNull UUID id, @NotNull String name) {}

    /** A post she holds. */
    @Schema(name = "HeldPost")
    public record HeldPost(
            @NotNull UUID id, @NotNull UUID organizationId, @NotNull String post, @NotNull LocalDate from) {}

    /** What an application gets, whatever else is known; posts if it may read them. */
    MemberView forApplication(boolean withPosts) {
        return new MemberView(
                id,
                null,
                null,
                name,
                branch,
                group,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                withPosts ? posts : null);
    }
}
