package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/** Why something that was recorded as held does not count. */
@Schema(name = "NewActivityAnnulment")
public record AnnulmentRequest(
        @NotNull @Size(max = 500) @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED) String reason) {}
