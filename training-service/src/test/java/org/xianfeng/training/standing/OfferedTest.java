package org.xianfeng.training.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.testing.Scopes;

class OfferedTest {

    @Test
    void what_those_above_offer_is_found_and_what_their_other_branches_offer_is_not() {
        Map<String, Object> parameters = new HashMap<>();

        assertThat(Offered.to(Scopes.below("/1/4/12/"), "o.path", parameters))
                .isEqualTo("(((o.path >= :scopeFrom0 and o.path < :scopeUntil0)) or o.path in (:scopeAbove))");
        assertThat(parameters).containsEntry("scopeAbove", List.of("/1/", "/1/4/", "/1/4/12/"));
    }

    @Test
    void whoever_sees_nothing_is_offered_nothing() {
        assertThat(Offered.to(Scope.NOTHING, "o.path", new HashMap<>())).isEqualTo("false");
    }

    @Test
    void above_everything_is_nobody() {
        assertThat(Offered.above(Scope.EVERYTHING)).isEmpty();
    }
}
