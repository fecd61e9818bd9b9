package org.xianfeng.support.idempotency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.support.problem.Refused;

/**
 * By which name a client repeats a request. Written as a structured-field string ({@code "8e03…"}) or bare; both are the
 * same key.
 */
record IdempotencyKey(String value) {

    /** The header in which it comes. */
    static final String HEADER = "Idempotency-Key";

    /** More than any client needs, and nothing that fills an index. */
    static final int MOST_CHARACTERS = 128;

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._~:+/=-]{1,128}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,128})\"");

    /** The key in the header, if there is one; nonsense is refused, for its sender believes that she is protected. */
    static Optional<IdempotencyKey> in(String header) {
        if (header == null) {
            return Optional.empty();
        }
        String written = header.strip();
        if (BARE.matcher(written).matches()) {
            return Optional.of(new IdempotencyKey(written));
        }
        Matcher quoted = QUOTED.matcher(written);
        if (quoted.matches()) {
            return Optional.of(new IdempotencyKey(quoted.group(1).replaceAll("\\\\(.)", "$1")));
        }
        throw Refused.because(IdempotencyProblem.INVALID_IDEMPOTENCY_KEY);
    }
}
