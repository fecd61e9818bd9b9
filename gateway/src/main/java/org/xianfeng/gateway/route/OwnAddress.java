package org.xianfeng.gateway.route;

import java.net.URI;

/** Keeps a service's private address out of its answers: links that lead to it become relative. */
final class OwnAddress {

    private final String origin;

    OwnAddress(URI service) {
        this.origin = service.getScheme() + "://" + service.getAuthority();
    }

    /** The target of {@code Location} and {@code Content-Location}; another server's address stays as it is. */
    String relative(String location) {
        if (!location.regionMatches(true, 0, origin, 0, origin.length())) {
            return location;
        }
        String rest = location.substring(origin.length());
        if (rest.startsWith("/")) {
            return rest;
        }
        return rest.isEmpty() || rest.startsWith("?") ? "/" + rest : location;
    }

    /** A {@code Link} header, each of whose targets stands in angle brackets. */
    String relativeLinks(String link) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int open = link.indexOf('<'); open >= 0; open = link.indexOf('<', from)) {
            int close = link.indexOf('>', open);
            if (close < 0) {
                break;
            }
            result.append(link, from, open + 1).append(relative(link.substring(open + 1, close)));
            from = close;
        }
        return result.append(link, from, link.length()).toString();
    }
}
