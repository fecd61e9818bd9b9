package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** An organisation in a list. */
@Schema(name = "OrganizationListItem")
public record OrganizationListItem(UUID id, String externalCode, String name, OrganizationKind kind, UUID parentId) {}
