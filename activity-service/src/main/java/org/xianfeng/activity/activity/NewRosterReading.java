package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the roster is to be read anew: what was wrong with it when it was read. */
@Schema(name = "NewRosterReading")
public record NewRosterReading(@NotBlank @Size(max = 500) String reason) {}
