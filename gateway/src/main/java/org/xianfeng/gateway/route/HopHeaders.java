package org.xianfeng.gateway.route;

import io.vertx.core.MultiMap;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Headers that end at the gateway: those about one connection, and those by which a caller could pass for the gateway. */
final class HopHeaders {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "http2-settings",
            "expect");

    /** Transfer-Encoding stays: the proxy reads from it how the body is framed, and frames it anew. */
    private static final Set<String> FRAMING = Set.of("transfer-encoding", "content-length", "host");

    private static final Set<String> SAID_BY_PROXIES =
            Set.of("forwarded", "via", "x-real-ip", "x-original-url", "x-rewrite-url", "x-http-method-override");

    private static final List<String> SAID_BY_PROXIES_BEGINNINGS = List.of("x-forwarded-", "x-user-");

    private HopHeaders() {}

    /** Removes from a request what the caller must not say to a service. */
    static void removeFromRequest(MultiMap headers) {
        removeHops(headers);
        Set.copyOf(headers.names()).stream().filter(HopHeaders::isSaidByProxies).forEach(headers::remove);
    }

    /** Removes from an answer what was meant for the gateway only. */
    static void removeFromAnswer(MultiMap headers) {
        removeHops(headers);
    }

    private static void removeHops(MultiMap headers) {
        List<String> named = headers.getAll("connection").stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !FRAMING.contains(name))
                .toList();
        named.forEach(headers::remove);
        OF_ONE_CONNECTION.forEach(headers::remove);
    }

    private static boolean isSaidByProxies(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SAID_BY_PROXIES.contains(lower)
                || SAID_BY_PROXIES_BEGINNINGS.stream().anyMatch(lower::startsWith);
    }
}
