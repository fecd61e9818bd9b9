package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A guest's name in the clear. */
@Schema(name = "DisclosedGuest")
public record DisclosedGuestView(UUID participantId, String name) {

    @Override
    public String toString() {
        return "guest " + participantId;
    }
}
