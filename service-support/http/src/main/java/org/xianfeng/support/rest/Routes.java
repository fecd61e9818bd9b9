package org.xianfeng.support.rest;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.SentName;

/** What the program offers at a path: the framework says that a method or media type is wrong, but not which are right. */
final class Routes {

    private Routes() {}

    /**
     * Adds {@code Allow}, {@code Accept-Post} and {@code Accept-Patch} where HTTP asks for them, and says which permissions
     * would have done.
     */
    static Refused completed(Refused refused, ResteasyReactiveRequestContext request) {
        if (refused.type() == CommonProblem.METHOD_NOT_ALLOWED) {
            return refused.with("method", SentName.shown(request.getMethod())).header("Allow", allowed(request));
        }
        if (refused.type() == CommonProblem.UNSUPPORTED_MEDIA_TYPE) {
            return refused.header(
                    request.getMethod().equals("PATCH") ? "Accept-Patch" : "Accept-Post", accepted(request));
        }
        if (refused.type() == CommonProblem.INSUFFICIENT_PERMISSION
                && refused.facts().isEmpty()
                && refused.violations().isEmpty()) {
            needed(request).ifPresent(permissions -> refused.with("permissions", permissions));
        }
        return refused;
    }

    /** One of these is asked of whoever calls the operation. */
    private static Optional<List<String>> needed(ResteasyReactiveRequestContext request) {
        return Optional.ofNullable(request.getTarget())
                .map(resource -> resource.getLazyMethod().getMethod().getAnnotation(PermissionsAllowed.class))
                .map(asked -> List.of(asked.value()));
    }

    private static String allowed(ResteasyReactiveRequestContext request) {
        TreeSet<String> methods =
                offered(request).map(RuntimeResource::getHttpMethod).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static String accepted(ResteasyReactiveRequestContext request) {
        return offered(request)
                .filter(resource -> resource.getHttpMethod().equals(request.getMethod()))
                .flatMap(resource -> resource.getConsumes().stream())
                .map(MediaType::toString)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }

    private static Stream<RuntimeResource> offered(ResteasyReactiveRequestContext request) {
        return request.getDeployment().getClassMappers().stream()
                .flatMap(path -> offered(path, request.getPathWithoutPrefix()));
    }

    private static Stream<RuntimeResource> offered(RequestPath<InitialMatch> classPath, String path) {
        RequestMapper.RequestMatch<InitialMatch> match =
                new RequestMapper<>(new ArrayList<>(List.of(classPath))).map(path);
        if (match == null) {
            return Stream.empty();
        }
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        return Arrays.stream(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().values().stream())
                .map(methods -> methods.map(remaining))
                .filter(Objects::nonNull)
                .map(found -> found.value)
                .filter(resource -> resource.getHttpMethod() != null);
    }
}
