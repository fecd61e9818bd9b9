package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** An organisation in a list. */
@Schema(name = "OrganizationListItem")
public record OrganizationListItem(
        @NotNull UUID id, String externalCode, @NotNull String name, @NotNull OrganizationKind kind, UUID parentId) {}
