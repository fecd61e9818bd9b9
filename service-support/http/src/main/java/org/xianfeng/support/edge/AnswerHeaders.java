package org.xianfeng.support.edge;

import io.vertx.core.MultiMap;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.xianfeng.support.trace.RequestTrace;

/** Headers that every answer has, unless the code that made the answer knew better. */
final class AnswerHeaders {

    private AnswerHeaders() {}

    static void complete(MultiMap headers, RequestTrace trace) {
        headers.set(RequestTrace.REQUEST_ID, trace.requestId());
        headers.set("X-Content-Type-Options", "nosniff");
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        headers.set("Vary", vary(headers));
    }

    /** What an answer depends on, besides what its maker has named already. */
    private static String vary(MultiMap headers) {
        Set<String> names = headers.getAll("Vary").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::trim)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        names.add("Authorization");
        names.add("Accept-Language");
        return String.join(", ", names);
    }
}
