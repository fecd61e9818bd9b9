package org.xianfeng.membership.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What several do at the same moment, round after round: each waits for the others, and nobody is the victim of a
 * deadlock (ADR 0016).
 */
public final class Rounds {

    private static final int ROUNDS = 6;

    private Rounds() {}

    /** Of a situation that is prepared anew each time and says what happens at once. */
    public static void of(Supplier<List<Supplier<ValidatableResponse>>> situation) {
        try (Collisions collisions = Collisions.listen()) {
            List<Integer> statuses = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                statuses.addAll(AtOnce.all(situation.get().stream()
                        .<Supplier<Integer>>map(act -> () -> act.get().extract().statusCode())
                        .toList()));
            }
            assertThat(collisions.heard()).as("victims of a deadlock").isZero();
            assertThat(statuses).as("done, or refused for what the other did").allMatch(status -> status < 500);
            assertThat(statuses).anyMatch(status -> status < 300);
        }
    }
}
