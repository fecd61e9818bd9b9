package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody who is invited without being on the roster. Nothing but a name is asked for, and there is no field for more. */
@Schema(name = "NewGuest")
public record NewGuest(@NotBlank @Size(max = 50) String name) {

    @Override
    public String toString() {
        return "a guest";
    }
}
