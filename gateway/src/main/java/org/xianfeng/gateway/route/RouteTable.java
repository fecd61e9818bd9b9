package org.xianfeng.gateway.route;

import io.vertx.core.http.HttpMethod;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What may be asked of this API. Whatever is not in the table does not exist. */
final class RouteTable {

    private final Map<Integer, List<Map.Entry<PathTemplate, Map<HttpMethod, Route>>>> bySegments;
    private final List<Route> routes;

    RouteTable(Collection<Route> routes) {
        this.routes = List.copyOf(routes);
        Map<PathTemplate, Map<HttpMethod, Route>> byPath = new TreeMap<>();
        for (Route route : routes) {
            Route twin = byPath.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                    .putIfAbsent(route.method(), route);
            if (twin != null) {
                throw new IllegalStateException("Two operations for " + route.method() + " "
                        + route.path().text());
            }
        }
        this.bySegments = byPath.entrySet().stream()
                .collect(
                        Collectors.groupingBy(entry -> entry.getKey().segments().size()));
    }

    List<Route> routes() {
        return routes;
    }

    /** Finds the route for a request; {@code rawPath} is the path as it was sent, already free of dots and doubled slashes. */
    Answer find(HttpMethod method, String rawPath) {
        if (!rawPath.startsWith("/")) {
            return new NotThere();
        }
        List<String> asked = PathTemplate.segmentsOf(rawPath).stream()
                .map(RouteTable::decoded)
                .toList();
        HttpMethod wanted = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        List<Map<HttpMethod, Route>> fitting = bySegments.getOrDefault(asked.size(), List.of()).stream()
                .filter(entry -> entry.getKey().matches(asked))
                .map(Map.Entry::getValue)
                .toList();
        for (Map<HttpMethod, Route> methods : fitting) {
            if (methods.containsKey(wanted)) {
                return new Found(methods.get(wanted));
            }
        }
        return fitting.isEmpty() ? new NotThere() : new WrongMethod(allowed(fitting));
    }

    /** A service decodes a segment before it looks for its resource, so the table must look at the same text. */
    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException incomplete) {
            return segment;
        }
    }

    private static Set<String> allowed(List<Map<HttpMethod, Route>> fitting) {
        List<String> names = new ArrayList<>(List.of("OPTIONS"));
        for (Map<HttpMethod, Route> methods : fitting) {
            methods.keySet().forEach(method -> names.add(method.name()));
            if (methods.containsKey(HttpMethod.GET)) {
                names.add("HEAD");
            }
        }
        return new TreeSet<>(names);
    }

    /** What the table says of a request. */
    sealed interface Answer permits Found, NotThere, WrongMethod {}

    record Found(Route route) implements Answer {}

    record NotThere() implements Answer {}

    record WrongMethod(Set<String> allowed) implements Answer {}
}
