package org.xianfeng.support.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;

/**
 * What a program tells of its world for the examples of its document, so that support code need not know its words:
 * JSON values in {@code META-INF/openapi-examples.properties}, by {@code Schema.property} or by the name of a property
 * alone; null leaves the property out. Each module may have such a file.
 */
final class ToldExamples {

    private static final String FILE = "META-INF/openapi-examples.properties";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Properties told;

    ToldExamples(Properties told) {
        this.told = told;
    }

    /** Those of the program that is being built. */
    static ToldExamples ofProgram() {
        Properties told = new Properties();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                try (InputStream in = file.openStream()) {
                    told.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            }
            return new ToldExamples(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a property of this schema; where it has an example of its own, only what is told of just this one counts. */
    Optional<JsonNode> of(String schema, String property, boolean hasOwn) {
        String exact = told.getProperty(schema + "." + property);
        return Optional.ofNullable(exact == null && !hasOwn ? told.getProperty(property) : exact)
                .map(ToldExamples::value);
    }

    private static JsonNode value(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(FILE + " has a value that is not JSON: " + json, e);
        }
    }
}
