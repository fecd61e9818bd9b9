package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/** Why the roster is to be read anew: what was wrong with it when it was read. */
@Schema(name = "NewRosterReading")
public record NewRosterReading(
        @NotNull @Size(max = 500) @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED) String reason) {}
