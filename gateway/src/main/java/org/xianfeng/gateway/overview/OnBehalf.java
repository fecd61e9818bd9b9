package org.xianfeng.gateway.overview;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import org.xianfeng.support.trace.RequestTrace;

/**
 * In whose name a service is asked, taken from the request before anything happens in parallel: nothing of a request may
 * be looked for on another thread.
 */
record OnBehalf(Map<String, String> headers) {

    private static final String TRACEPARENT = "traceparent";

    static OnBehalf of(HttpHeaders request) {
        RequestTrace trace = RequestTrace.current();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.AUTHORIZATION, request.getHeaderString(HttpHeaders.AUTHORIZATION));
        headers.put(HttpHeaders.ACCEPT_LANGUAGE, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        headers.put(RequestTrace.REQUEST_ID, trace.requestId());
        headers.put(TRACEPARENT, trace.traceparent());
        headers.values().removeIf(absent -> absent == null);
        return new OnBehalf(Map.copyOf(headers));
    }
}
