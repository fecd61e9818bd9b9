package org.xianfeng.support.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Failures;
import org.xianfeng.support.problem.Refused;

/**
 * What happens to every request before any other code sees it, and to every failure that REST does not answer: an id,
 * the headers of every answer, limits of size, the path guard, and a problem instead of the framework's own pages.
 */
@Singleton
public class Edge {

    /** Higher than any other filter's, so that nothing is authenticated or routed before. */
    private static final int FIRST = Integer.MAX_VALUE - 10;

    /** What the router answers by itself when it cannot read a path or has no route left. */
    private static final List<Integer> NOT_EVEN_ROUTED = List.of(400, 404, 405, 406, 415, 500);

    /** How a body comes that is not compressed (RFC 9110). */
    private static final String AS_IT_IS = "identity";

    private final EdgeConfig config;
    private final long maxBody;
    private final ProblemAnswers answers;

    Edge(
            EdgeConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody,
            ProblemAnswers answers) {
        this.config = config;
        this.maxBody = maxBody.asLongValue();
        this.answers = answers;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
        filters.register(this::check, FIRST - 1);
    }

    void answerWhatNobodyElseDoes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(answers::failed);
        NOT_EVEN_ROUTED.forEach(status -> router.errorHandler(status, answers::failed));
        router.route().last().handler(request -> answers.send(request, Failures.forStatus(404)));
    }

    private void begin(RoutingContext request) {
        Beginning.of(request);
        request.next();
    }

    private void check(RoutingContext request) {
        Refused refused = refusal(request.request());
        if (refused == null) {
            request.next();
        } else {
            answers.send(request, refused);
        }
    }

    private Refused refusal(HttpServerRequest request) {
        if (request.uri().length() > config.maxUri().asLongValue()) {
            return Refused.because(CommonProblem.URI_TOO_LONG)
                    .with("limit", config.maxUri().asLongValue());
        }
        if (size(request.headers()) > config.maxHeaders().asLongValue()) {
            return Refused.because(CommonProblem.HEADER_TOO_LARGE)
                    .with("limit", config.maxHeaders().asLongValue());
        }
        if (!PathGuard.accepts(request.uri())) {
            return Refused.because(CommonProblem.UNACCEPTABLE_PATH);
        }
        String length = request.getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > maxBody) {
            return Refused.because(CommonProblem.PAYLOAD_TOO_LARGE)
                    .with("limit", maxBody)
                    .header("Connection", "close");
        }
        if (isEncoded(request) && hasBody(request, length)) {
            return Refused.because(CommonProblem.UNSUPPORTED_CONTENT_ENCODING).header("Accept-Encoding", AS_IT_IS);
        }
        return null;
    }

    private static boolean isEncoded(HttpServerRequest request) {
        return request.headers().getAll("Content-Encoding").stream()
                .anyMatch(encoding -> !encoding.strip().equalsIgnoreCase(AS_IT_IS));
    }

    private static boolean hasBody(HttpServerRequest request, String length) {
        return request.headers().contains("Transfer-Encoding") || length != null && Long.parseLong(length) > 0;
    }

    private static long size(MultiMap headers) {
        return headers.entries().stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length())
                .sum();
    }
}
