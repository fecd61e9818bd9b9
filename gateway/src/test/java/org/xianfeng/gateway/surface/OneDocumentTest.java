package org.xianfeng.gateway.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The committed document is what the programs say of themselves. Needs the running gateway only because its own document
 * is written while it is built for the test.
 */
@QuarkusTest
class OneDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COMMITTED = Path.of("src/main/resources/openapi/openapi.json");
    private static final Path BUILT = Path.of("target/classes/openapi/openapi.json");
    private static final List<String> SERVICES = List.of("membership", "activity", "training");
    private static final String REFRESH = "mvn verify -pl gateway -am -Dopenapi.update";

    @Test
    void the_committed_document_is_the_merge_of_what_the_programs_say() throws IOException {
        JsonNode merged = DocumentMerge.of(documents());

        if (System.getProperty("openapi.update") != null) {
            write(merged, COMMITTED);
            write(merged, BUILT);
        }
        assertThat(JSON.readTree(COMMITTED.toFile()))
                .as("The API has changed. Look at the difference after: " + REFRESH)
                .isEqualTo(merged);
    }

    private static Map<String, JsonNode> documents() throws IOException {
        Map<String, JsonNode> documents = new TreeMap<>();
        documents.put("gateway", read(Path.of("target/openapi/openapi.json")));
        for (String service : SERVICES) {
            documents.put(service, read(Path.of("..", service + "-service", "target/openapi/openapi.json")));
        }
        return documents;
    }

    private static JsonNode read(Path document) throws IOException {
        assertThat(document)
                .as("written when the program is built: mvn verify -pl gateway -am")
                .exists();
        return JSON.readTree(document.toFile());
    }

    private static void write(JsonNode document, Path to) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        Files.writeString(to, JSON.writer(printer).writeValueAsString(document) + "\n");
    }
}
