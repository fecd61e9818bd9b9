package org.xianfeng.support.personaldata;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Objects;

/**
 * Personal data that shows itself masked wherever it turns up: in JSON, in logs, in messages, in the text of a record that
 * holds it. The clear text comes out through {@link #reveal} alone.
 */
public abstract class Secret {

    /** Transient, so that a serialiser that looks at fields instead of asking passes it by. */
    private final transient String clear;

    protected Secret(String clear) {
        this.clear = Objects.requireNonNull(clear);
    }

    /** The clear text, for this reason only. */
    public final String reveal(Reveal why) {
        Objects.requireNonNull(why);
        return clear;
    }

    /** What anybody may see of it. */
    @JsonValue
    public abstract String masked();

    /** For the masks of subclasses. */
    final String clear() {
        return clear;
    }

    @Override
    public final String toString() {
        return masked();
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((Secret) other).clear.equals(clear);
    }

    @Override
    public final int hashCode() {
        return clear.hashCode();
    }
}
