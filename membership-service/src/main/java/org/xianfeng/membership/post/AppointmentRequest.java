package org.xianfeng.membership.post;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.membership.post.AppointToPost.Appointment;

/**
 * An appointment.
 *
 * @param from the first day in post
 * @param termUntil the planned end of the term: the first day after it
 */
@Schema(name = "NewPostHolding")
public record AppointmentRequest(
        @NotNull UUID organizationId,
        @NotNull UUID personId,
        @NotNull Post post,
        @NotNull LocalDate from,
        LocalDate termUntil) {

    Appointment appointment() {
        return new Appointment(organizationId, personId, post, from, termUntil);
    }
}
