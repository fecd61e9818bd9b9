package org.xianfeng.activity.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.audit.AuditEntryResource;

/** The audit trail of this service. */
@Path("/api/v1/activity/audit-entries")
public class ActivityAuditEntryResource extends AuditEntryResource {}
