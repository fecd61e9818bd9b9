package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.SaysWhy;
import org.xianfeng.support.text.Legible;

/** For what a guest's name is needed; it goes on the audit trail. */
@Schema(name = "GuestDisclosureRequest")
public record DisclosureRequest(
        @NotNull @Size(max = 500) @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED) String purpose)
        implements SaysWhy {

    @Override
    public Act saidOf(Act act) {
        return act.because(purpose.strip());
    }
}
