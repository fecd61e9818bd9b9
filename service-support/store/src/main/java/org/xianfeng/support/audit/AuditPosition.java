package org.xianfeng.support.audit;

import java.time.Instant;
import java.util.UUID;

/** Where a page of entries ended: the next one begins with what is older. */
public record AuditPosition(Instant at, UUID id) {}
