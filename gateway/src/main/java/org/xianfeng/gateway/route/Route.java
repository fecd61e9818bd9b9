package org.xianfeng.gateway.route;

import io.vertx.core.http.HttpMethod;

/**
 * One operation of the document: who answers it, whether a caller without a token may ask, and how long a body may be.
 *
 * @param service the service that answers, or {@link #GATEWAY}
 */
record Route(HttpMethod method, PathTemplate path, String service, boolean open, long bodyLimit) {

    /** The owner of the operations that are answered here and not passed on. */
    static final String GATEWAY = "gateway";

    boolean isAnsweredHere() {
        return service.equals(GATEWAY);
    }
}
