package org.xianfeng.gateway.surface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** The files that the page at {@code /} is made of, ours and Swagger UI's; no other file of that library is served. */
@Singleton
class SwaggerUi {

    private static final String ARTIFACT = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final Map<String, Asset> assets;

    SwaggerUi() {
        String library = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
        assets = Map.of(
                        "swagger-ui.css", library,
                        "swagger-ui-bundle.js", library,
                        "oauth2-redirect.js", library,
                        "favicon-32x32.png", library,
                        "page.css", "pages/",
                        "page.js", "pages/")
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Asset.of(entry.getKey(), read(entry.getValue() + entry.getKey()))));
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static String version() {
        try (InputStream in = resource(ARTIFACT)) {
            Properties artifact = new Properties();
            artifact.load(in);
            return artifact.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = resource(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalStateException("The program was built without " + name);
        }
        return resource;
    }
}
