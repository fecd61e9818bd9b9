package org.xianfeng.gateway.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Singleton;

import org.xianfeng.gateway.GatewaySettings;

/** The one OpenAPI document of all services, as it was merged when this program was built. */
@Singleton
public class MergedDocument {

    private static final String FILE = "file:";

    private final JsonNode tree;

    MergedDocument(GatewaySettings settings) {
        try (InputStream document = open(settings.document())) {
            tree = new ObjectMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException("The document " + settings.document() + " cannot be read", e);
        }
    }

    /** Not to be changed. */
    public JsonNode tree() {
        return tree;
    }

    private static InputStream open(String place) throws IOException {
        if (place.startsWith(FILE)) {
            return Files.newInputStream(Path.of(place.substring(FILE.length())));
        }
        InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(place);
        if (resource == null) {
            throw new FileNotFoundException("No resource " + place);
        }
        return resource;
    }
}
