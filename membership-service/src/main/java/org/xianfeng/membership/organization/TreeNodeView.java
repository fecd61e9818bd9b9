package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * One organisation of a tree as it stood on a day.
 *
 * @param parentId absent for the organisation whose tree was asked for
 * @param depth steps below that organisation
 * @param members how many belonged to it and to what stood below it, in states that count on the roster; only for
 *     whoever reads members or figures there
 */
@Schema(name = "TreeNode")
public record TreeNodeView(
        @NotNull UUID id,
        UUID parentId,
        int depth,
        @NotNull String name,
        @NotNull OrganizationKind kind,
        String externalCode,
        @Schema(
                        description =
                                "How many belonged to it and to what stood below it; absent for whoever reads neither members"
                                        + " nor figures there | 本级及下级党员人数；无权查阅该组织党员或统计者不显示")
                Long members) {}
