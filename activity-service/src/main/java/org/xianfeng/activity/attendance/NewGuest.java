package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.personaldata.PersonName;

/** Somebody who is invited without being on the roster. Nothing but a name is asked for, and there is no field for more. */
@Schema(name = "NewGuest")
public record NewGuest(
        @NotNull @Size(max = 50) @Pattern(regexp = PersonName.FORM, message = PersonName.EXPECTED) String name) {

    @Override
    public String toString() {
        return "a guest";
    }
}
