package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** An account, and what it may see because of which facts. */
@Schema(name = "Account")
public record AccountView(UUID id, String issuer, String subject, UUID personId, List<AccessEntryView> access) {}
