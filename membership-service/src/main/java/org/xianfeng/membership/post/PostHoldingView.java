package org.xianfeng.membership.post;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * Somebody in a post. An application gets id, organisation, post and first day of those that are held, and nothing else.
 *
 * @param state HOLDING_OVER after the planned end of the term, while no recorded fact ended the post
 * @param termUntil the planned end of the term: the first day after it
 * @param until the first day on which the post was no longer held
 */
@Schema(name = "PostHolding")
public record PostHoldingView(
        @NotNull UUID id,
        @NotNull UUID organizationId,
        UUID personId,
        @NotNull Post post,
        PostState state,
        @NotNull LocalDate from,
        LocalDate termUntil,
        LocalDate until,
        EndReason endReason) {

    static PostHoldingView of(PostHolding holding, LocalDate today) {
        return new PostHoldingView(
                holding.id(),
                holding.organizationId(),
                holding.personId(),
                holding.post(),
                holding.stateOn(today),
                holding.validFrom(),
                holding.termUntil().orElse(null),
                holding.validUntil(),
                holding.endReason().orElse(null));
    }

    /** What an application gets, whatever else is known. */
    PostHoldingView forApplication() {
        return new PostHoldingView(id, organizationId, null, post, null, from, null, null, null);
    }
}
