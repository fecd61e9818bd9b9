package org.xianfeng.support.trace;

import org.jboss.logging.MDC;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * By which id a request is found again: in the answer's {@code X-Request-Id}, in a problem's {@code instance}, and in the
 * log. A caller's own id is kept if it is well-formed; the W3C {@code traceparent} likewise, else there is none.
 */
public record RequestTrace(String requestId, String traceparent) {

    /** The header in which the id comes and goes. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** The key of the id in the log's context. */
    public static final String LOGGED_AS = "requestId";

    private static final String TRACEPARENT_LOGGED_AS = "traceparent";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** From what the caller sent, either of which may be absent or nonsense. */
    public static RequestTrace from(String requestId, String traceparent) {
        return new RequestTrace(
                matches(WELL_FORMED, requestId) ? requestId : UUID.randomUUID().toString(),
                matches(TRACEPARENT, traceparent) ? traceparent : null);
    }

    /** The one under which this thread works, as kept by {@link #remember()}; outside of a request a new one. */
    public static RequestTrace current() {
        return from((String) MDC.get(LOGGED_AS), (String) MDC.get(TRACEPARENT_LOGGED_AS));
    }

    /** Puts the ids into the log's context, which follows the request from thread to thread. */
    public void remember() {
        MDC.put(LOGGED_AS, requestId);
        if (traceparent != null) {
            MDC.put(TRACEPARENT_LOGGED_AS, traceparent);
        }
    }

    private static boolean matches(Pattern pattern, String sent) {
        return sent != null && pattern.matcher(sent).matches();
    }
}
