package org.xianfeng.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.xianfeng.support.language.Language;

/** A refusal as it goes over the wire: the same bytes and headers whether REST or the layer before it answers. */
public record ProblemJson(int status, Map<String, String> headers, byte[] body) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String CHALLENGE = "Bearer realm=\"xianfeng\"";

    /** For a request with these headers (asked by name, null if absent) and this id. */
    public static ProblemJson of(Refused refused, UnaryOperator<String> request, String requestId) {
        Language language = Language.preferredBy(request.apply("Accept-Language"));
        Map<String, String> headers = new LinkedHashMap<>(refused.headers());
        if (refused.type().status() == 401) {
            boolean sent = request.apply("Authorization") != null;
            headers.put("WWW-Authenticate", sent ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        }
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Content-Language", language.tag());
        return new ProblemJson(refused.type().status(), headers, bytes(Problem.of(refused, language, requestId)));
    }

    private static byte[] bytes(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact cannot be written as JSON: " + problem.type(), e);
        }
    }
}
