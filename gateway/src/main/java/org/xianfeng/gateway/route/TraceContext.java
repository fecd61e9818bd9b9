package org.xianfeng.gateway.route;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Begins a W3C trace for a request that came without one. */
final class TraceContext {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRACE_ID_BYTES = 16;
    private static final int SPAN_ID_BYTES = 8;

    private TraceContext() {}

    /** A new {@code traceparent}, not sampled: whoever samples decides that further on. */
    static String begin() {
        return "00-" + hex(TRACE_ID_BYTES) + "-" + hex(SPAN_ID_BYTES) + "-00";
    }

    private static String hex(int bytes) {
        byte[] id = new byte[bytes];
        do {
            ((RandomGenerator) RANDOM).nextBytes(id);
        } while (isZero(id));
        return HexFormat.of().formatHex(id);
    }

    private static boolean isZero(byte[] id) {
        int any = 0;
        for (byte part : id) {
            any |= part;
        }
        return any == 0;
    }
}
