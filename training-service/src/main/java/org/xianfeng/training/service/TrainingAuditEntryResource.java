package org.xianfeng.training.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.audit.AuditEntryResource;

/** The audit trail of this service. */
@Path("/api/v1/training/audit-entries")
public class TrainingAuditEntryResource extends AuditEntryResource {}
