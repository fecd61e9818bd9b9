package org.xianfeng.gateway.edge;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Where a request comes from: the other end of its connection, or what a proxy that we trust says stands behind that. */
public final class ClientAddress {

    private static final String KEY = ClientAddress.class.getName();

    private ClientAddress() {}

    /** The address in figures; null if the connection has none. */
    public static String of(RoutingContext request) {
        String told = request.get(KEY);
        return told == null ? ofConnection(request) : told;
    }

    static String ofConnection(RoutingContext request) {
        SocketAddress address = request.request().remoteAddress();
        return address == null ? null : address.hostAddress();
    }

    static void remember(RoutingContext request, String address) {
        request.put(KEY, address);
    }
}
