package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** A guest's name in the clear. */
@Schema(name = "DisclosedGuest")
public record DisclosedGuestView(@NotNull UUID participantId, @NotNull String name) {

    @Override
    public String toString() {
        return "guest " + participantId;
    }
}
