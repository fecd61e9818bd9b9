package org.xianfeng.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xianfeng.gateway.GatewaySettings;
import org.xianfeng.gateway.surface.MergedDocument;
import org.xianfeng.gateway.surface.Pages;

/** Reads the routes out of the merged OpenAPI document. */
final class DocumentRoutes {

    /** Names the service that answers an operation; written when the documents are merged. */
    static final String SERVICE = "x-service";

    /** The longest request body of an operation in bytes, where it is not the usual limit. */
    static final String BODY_LIMIT = "x-body-limit";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    private final long usualBodyLimit;

    DocumentRoutes(long usualBodyLimit) {
        this.usualBodyLimit = usualBodyLimit;
    }

    /** The table of this program, from its document. */
    @ApplicationScoped
    static class OfThisProgram {

        @Produces
        @Singleton
        RouteTable routes(MergedDocument document, GatewaySettings settings) {
            return new DocumentRoutes(settings.bodyLimit().asLongValue()).read(document.tree(), Pages.PATHS);
        }
    }

    /** The operations of the document, and pages that are open to everybody and not part of the API. */
    RouteTable read(JsonNode document, Set<String> pages) {
        List<Route> routes = new ArrayList<>();
        pages.forEach(path ->
                routes.add(new Route(HttpMethod.GET, PathTemplate.of(path), Route.GATEWAY, true, usualBodyLimit)));
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .forEach(operation -> routes.add(route(path.getKey(), operation.getKey(), operation.getValue()))));
        return new RouteTable(routes);
    }

    private Route route(String path, String method, JsonNode operation) {
        String service = operation.path(SERVICE).asText();
        if (!path.startsWith("/api/") && !service.equals(Route.GATEWAY)) {
            throw new IllegalStateException("Only paths below /api/ are passed on, not " + path);
        }
        if (service.isEmpty()) {
            throw new IllegalStateException("Nobody answers " + method + " " + path + ": " + SERVICE + " is missing");
        }
        return new Route(
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                PathTemplate.of(path),
                service,
                isOpen(operation),
                operation.path(BODY_LIMIT).asLong(usualBodyLimit));
    }

    /** Only an operation that says in so many words that it needs no security is open; silence means a token. */
    private static boolean isOpen(JsonNode operation) {
        JsonNode security = operation.path("security");
        return security.isArray() && security.isEmpty();
    }
}
