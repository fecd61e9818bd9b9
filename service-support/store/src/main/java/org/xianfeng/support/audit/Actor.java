package org.xianfeng.support.audit;

import org.xianfeng.support.identity.Caller;

/**
 * Who did it.
 *
 * @param key issuer and subject as in {@link Caller#key()}, or {@code job:} and a name
 * @param application through which or as which she came; null for a job
 * @param requestId by which the request is found in the logs; null for a job
 */
public record Actor(String key, String application, String requestId) {

    /** Work that no request asked for, such as following a feed or keeping a deadline. */
    public static Actor job(String name) {
        return new Actor("job:" + name, null, null);
    }

    static Actor of(Caller caller, String requestId) {
        return new Actor(caller.key(), caller.clientId().orElse(null), requestId);
    }
}
