package org.xianfeng.support.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import java.util.Map;

import org.xianfeng.support.problem.Refused;

/** Says of an action that it is refused, and why. */
public final class Refusals {

    private Refusals() {}

    /** The action is refused with this code; answers the facts that decided. */
    public static Map<String, Object> assertRefused(String code, ThrowingCallable action) {
        Refused[] refused = new Refused[1];
        assertThatThrownBy(action).isInstanceOfSatisfying(Refused.class, thrown -> refused[0] = thrown);
        assertThat(refused[0].code()).isEqualTo(code);
        return refused[0].facts();
    }
}
