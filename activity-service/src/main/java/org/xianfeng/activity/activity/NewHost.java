package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.Size;

/** Who held it: an organisation of the roster by id, or an external body by name and kind. */
@Schema(name = "NewHost")
public record NewHost(UUID organizationId, @Size(max = 200) String name, ExternalHostKind kind) {}
