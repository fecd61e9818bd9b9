package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a plan comes to nothing. */
@Schema(name = "ActivityCancellation")
public record CancellationRequest(@NotBlank @Size(max = 500) String reason) {}
