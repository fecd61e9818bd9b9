package org.xianfeng.support.page;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import org.xianfeng.support.identity.Caller;

/** Opens the window of a list that a request asks for: checks limit, sort and cursor, and seals the next cursor. */
@Singleton
public class Lists {

    /** What may change from page to page; everything else that the request says is part of what a cursor is bound to. */
    private static final Set<String> FREE = Set.of("limit", "cursor", "count", "fields", "sort");

    private final CursorSeal seal;
    private final Caller caller;

    Lists(CursorSeal seal, Caller caller) {
        this.seal = seal;
        this.caller = caller;
    }

    /** Refuses with invalid-request or invalid-cursor. */
    public <R> Window<R> open(PageRequest request, Keyset<R> keyset) {
        Order<R> order = keyset.order(request.sort);
        String boundTo = order.sort() + "\n" + (caller.isSignedIn() ? caller.key() : "") + "\n" + asked(request.uri);
        List<Object> after = request.cursor == null ? List.of() : order.read(seal.open(request.cursor, boundTo));
        return new Window<>(order, after, request.size(), request.counts(), values -> seal.seal(values, boundTo));
    }

    /** Path and filters, in an order that does not depend on how the caller wrote them. */
    private static String asked(UriInfo uri) {
        if (uri == null) {
            return "";
        }
        TreeMap<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(FREE);
        return uri.getPath() + "\n" + filters;
    }
}
