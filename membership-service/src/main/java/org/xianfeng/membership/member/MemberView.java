package org.xianfeng.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * A member as callers see her. An application gets id, name, branch and group, and posts if it may read those.
 */
@Schema(name = "Member")
public record MemberView(
        @NotNull UUID id,
        @Schema(
                        description =
                                "Who she is; absent where she no longer belongs within the caller's scope, and for applications | 人员标识；现已不在权限范围内者及应用程序调用时无此项")
                UUID personId,
        @Schema(description = "The keeper's own number of the membership | 登记组织的党员自编号") String externalCode,
        String name,
        @Schema(description = "The branch she belongs to, or did last | 所在党支部；已出名册者为最后所在党支部") Place branch,
        @Schema(description = "The group she belongs to; absent if to none | 所在党小组；未编入则无此项") Place group,
        @Schema(description = "Probationary or full, on the day the answer speaks of | 所答日期的党员类别：预备党员或正式党员")
                MemberStage stage,
        MembershipState state,
        @Schema(description = "When the branch meeting accepted her as probationary | 入党时间，即支部大会接收为预备党员之日")
                LocalDate joinDate,
        @Schema(description = "Since when she is a full member; absent while she is on probation | 转正之日；预备期内无此项")
                LocalDate fullMemberDate,
        @Schema(
                        description =
                                "Whole years since she became a full member; absent while she is on probation | 党龄（自转正之日起的整年数）；预备期内无此项")
                Integer partyAgeYears,
        @Schema(description = "Job or post at work | 工作岗位") String jobPost,
        @Schema(description = "Out of contact since; absent if in contact | 失联起始日；未失联则无此项") LocalDate lostContactSince,
        @Schema(description = "Where she has gone for a time; absent if she has not | 外出流动去向（省市县）；未外出流动则无此项")
                String mobileDestination,
        @Schema(description = "The posts she holds on the day | 当日所任职务") List<HeldPost> posts) {

    /** An organisation she belongs to. */
    @Schema(name = "MemberPlace")
    public record Place(@NotNull UUID id, @NotNull String name) {}

    /** A post she holds. */
    @Schema(name = "HeldPost")
    public record HeldPost(
            @NotNull UUID id,
            @NotNull UUID organizationId,
            @Schema(ref = "Post", required = true) @NotNull String post,
            @Schema(description = "The first day in post | 任职首日") @NotNull LocalDate from) {}

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
