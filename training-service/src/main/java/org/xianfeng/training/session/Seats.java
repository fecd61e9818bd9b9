package org.xianfeng.training.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How many may come; without a limit there is no capacity. */
@Embeddable
public record Seats(@Enumerated(EnumType.STRING) @Column(name = "seats_kind") SeatsKind kind, Integer capacity) {

    public static Seats limitedTo(int capacity) {
        return new Seats(SeatsKind.LIMITED, capacity);
    }

    public static Seats unlimited() {
        return new Seats(SeatsKind.UNLIMITED, null);
    }

    /** How many can still be given when so many are taken. */
    int leftAfter(int taken) {
        return kind == SeatsKind.UNLIMITED ? Integer.MAX_VALUE : Math.max(0, capacity - taken);
    }
}
