package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * Who held it.
 *
 * @param organizationId absent for an external body
 * @param name absent for an organisation that the roster no longer knows
 * @param kind of an external body
 * @param confirmed false until an organisation that somebody else had named says that it took part
 */
@Schema(name = "ActivityHost")
public record HostView(UUID organizationId, String name, ExternalHostKind kind, boolean confirmed) {}
