package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** An organisation in a list. */
@Schema(name = "OrganizationListItem")
public record OrganizationListItem(
        @NotNull UUID id,
        String externalCode,
        @NotNull String name,
        @NotNull OrganizationKind kind,
        @Schema(description = "What it stands below; absent for the top of a tree | 上级组织；顶层组织无此项") UUID parentId) {}
