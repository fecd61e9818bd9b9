package org.xianfeng.membership.post;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * Somebody in a post. An application gets id, organisation, post and first day of those that are held, and nothing else.
 */
@Schema(name = "PostHolding")
public record PostHoldingView(
        @NotNull UUID id,
        @NotNull UUID organizationId,
        UUID personId,
        @NotNull Post post,
        @Schema(
                        description =
                                "HOLDING_OVER after the planned end of the term, while nothing recorded has ended the post | 任期届满而无终止事实时为 HOLDING_OVER")
                PostState state,
        @Schema(description = "The first day in post | 任职首日") @NotNull LocalDate from,
        @Schema(
                        description =
                                "The planned end of the term: the first day after it; it ends nothing by itself | 任期届满后的首日；届满本身不终止任职")
                LocalDate termUntil,
        @Schema(
                        description =
                                "The first day on which the post was no longer held; absent while it is held | 不再任职的首日；在任则无此项")
                LocalDate until,
        @Schema(description = "Why it ended; absent while it is held | 终止原因；在任则无此项") EndReason endReason) {

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
