package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something that was recorded as held does not count. */
@Schema(name = "NewActivityAnnulment")
public record AnnulmentRequest(@NotBlank @Size(max = 500) String reason) {}
