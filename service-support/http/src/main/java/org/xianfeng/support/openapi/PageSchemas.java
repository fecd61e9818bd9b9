package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names the schema of a page after what is on it: {@code EnterprisePage}, not after the Java classes that make it. */
final class PageSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI document;

    PageSchemas(OpenAPI document) {
        this.document = document;
    }

    void rename() {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        Map<String, String> names = new HashMap<>();
        for (String name : new ArrayList<>(schemas.keySet())) {
            String item = item(name, schemas.get(name));
            if (item != null && !schemas.containsKey(item + "Page")) {
                names.put(PREFIX + name, PREFIX + item + "Page");
                document.getComponents().addSchema(item + "Page", schemas.get(name));
                document.getComponents().removeSchema(name);
            }
        }
        answers().forEach(schema -> {
            if (names.containsKey(schema.getRef())) {
                schema.setRef(names.get(schema.getRef()));
            }
        });
    }

    /** The name of what a page holds, if this is the schema of a page. */
    private static String item(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (!name.startsWith("Page") || properties == null || !properties.containsKey("items")) {
            return null;
        }
        Schema items = properties.get("items").getItems();
        return items == null || items.getRef() == null ? null : items.getRef().substring(PREFIX.length());
    }

    private Stream<Schema> answers() {
        List<Schema> found = new ArrayList<>();
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return Stream.empty();
        }
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                operation.getResponses().getAPIResponses().values().stream()
                        .filter(response -> response.getContent() != null)
                        .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                        .map(MediaType::getSchema)
                        .filter(schema -> schema != null && schema.getRef() != null)
                        .forEach(found::add);
            }
        }
        return found.stream();
    }
}
