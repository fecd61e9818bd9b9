package org.xianfeng.support.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

/** Compares an answer of success with what the API document of the program says of it: its body, its tag, its location. */
final class UnfitAnswers {

    private static final Path DOCUMENT = Path.of("target/openapi/openapi.json");

    private static DocumentSchemas schemas;

    private UnfitAnswers() {}

    /** What is not as documented; nothing for an operation that keeps out of the document. */
    static synchronized List<String> of(
            String method, String template, ContainerResponseContext answer, JsonNode body) {
        if (!Files.exists(DOCUMENT) || !document().documents(method, template)) {
            return List.of();
        }
        String place = method + " " + template + " " + answer.getStatus() + " ";
        List<String> findings = new ArrayList<>();
        document()
                .findings(method, template, answer.getStatus(), body)
                .forEach(finding -> findings.add(place + finding.replaceAll("\\[\\d+]", "[]")));
        JsonNode headers = document()
                .response(document().operation(method, template), answer.getStatus())
                .path("headers");
        for (String header : List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION)) {
            if (headers.has(header) != answer.getHeaders().containsKey(header)) {
                findings.add(place + (headers.has(header) ? "has no " : "has an undocumented ") + header);
            }
        }
        return findings;
    }

    private static DocumentSchemas document() {
        if (schemas == null) {
            try {
                schemas = new DocumentSchemas(new ObjectMapper().readTree(DOCUMENT.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return schemas;
    }
}
