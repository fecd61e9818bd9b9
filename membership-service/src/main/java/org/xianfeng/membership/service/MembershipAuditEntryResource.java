package org.xianfeng.membership.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.audit.AuditEntryResource;

/** The audit trail of this service. */
@Path("/api/v1/membership/audit-entries")
public class MembershipAuditEntryResource extends AuditEntryResource {}
