package org.xianfeng.training.session;

import java.util.UUID;

/** Of which course a session is a run, and which organisation hosts it; neither changes. */
public record Host(UUID courseId, UUID organizationId, String externalCode) {}
