package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;

/** That a record counts no longer. */
@Schema(name = "ActivityAnnulment")
public record AnnulmentView(
        @NotNull String reason,
        @NotNull Instant annulledAt,
        @Schema(description = "The account; absent for a caller without one | 操作账户；无账户的调用者操作时无此项") UUID annulledBy) {

    static AnnulmentView of(Tuple row) {
        String reason = row.get("annulment_reason", String.class);
        return reason == null
                ? null
                : new AnnulmentView(reason, row.get("annulled_at", Instant.class), row.get("annulled_by", UUID.class));
    }
}
