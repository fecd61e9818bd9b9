package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** One organisation of a tree as it stood on a day. */
@Schema(name = "TreeNode")
public record TreeNodeView(
        @NotNull UUID id,
        @Schema(description = "Absent for the organisation whose tree was asked for | 所查询的组织本身无此项") UUID parentId,
        @Schema(description = "Steps below the organisation whose tree was asked for, which has 0 | 在所查询组织之下的层数，该组织为 0")
                int depth,
        @NotNull String name,
        @NotNull OrganizationKind kind,
        String externalCode,
        @Schema(
                        description =
                                "How many belonged to it and to what stood below it, in states that count on the roster; absent for whoever reads neither members nor figures there | 本级及下级的在册党员人数；无权查阅该组织党员或统计者无此项")
                Long members) {}
