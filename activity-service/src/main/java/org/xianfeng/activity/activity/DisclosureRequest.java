package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.SaysWhy;

/** For what a guest's name is needed; it goes on the audit trail. */
@Schema(name = "GuestDisclosureRequest")
public record DisclosureRequest(@NotBlank @Size(max = 500) String purpose) implements SaysWhy {

    @Override
    public Act saidOf(Act act) {
        return act.because(purpose.strip());
    }
}
