package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * One organisation of a tree as it stood on a day.
 *
 * @param parentId absent for the organisation whose tree was asked for
 * @param depth steps below that organisation
 * @param members how many belonged to it and to what stood below it, in states that count on the roster; an application is not told
 */
@Schema(name = "TreeNode")
public record TreeNodeView(
        @NotNull UUID id,
        UUID parentId,
        int depth,
        @NotNull String name,
        @NotNull OrganizationKind kind,
        String externalCode,
        Long members) {

    /** Names are all that an application reads of it. */
    TreeNodeView forApplication() {
        return new TreeNodeView(id, parentId, depth, name, kind, externalCode, null);
    }
}
