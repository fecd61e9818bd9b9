package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an organisation that was named is no host. */
@Schema(name = "ActivityHostRemoval")
public record HostRemovalRequest(@NotBlank @Size(max = 500) String reason) {}
