package org.xianfeng.gateway.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.support.testing.FreePorts;

/** Tells the gateway under test where the services are; the ports are free until a test starts a {@link StubService}. */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

    /** The one origin whose pages may call. */
    public static final String PORTAL = "https://portal.test";

    /** The one address from which the gateway believes who is calling. */
    public static final String PROXY = "127.0.0.2";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        List<String> services = List.of("membership", "activity", "training");
        List<Integer> ports = FreePorts.find(services.size());
        for (int i = 0; i < services.size(); i++) {
            settings.put("xianfeng.gateway.services." + services.get(i), "http://127.0.0.1:" + ports.get(i));
        }
        settings.put("xianfeng.gateway.document", "file:" + documentWithStubs());
        settings.put("xianfeng.gateway.origins", PORTAL);
        settings.put("xianfeng.gateway.trusted-proxies", PROXY + "/32,192.0.2.0/24");
        settings.put("xianfeng.gateway.rate-limit.requests", "300");
        settings.put("xianfeng.gateway.rate-limit.at-once", "8");
        settings.put("xianfeng.gateway.body-rate", "64K");
        // What is late is waited for, so as short as a slow machine allows: nothing that is in time may miss them.
        settings.put("xianfeng.gateway.timeouts.body", "4S");
        settings.put("xianfeng.gateway.timeouts.part", "4S");
        settings.put("xianfeng.gateway.timeouts.answer", "4S");
        return settings;
    }

    @Override
    public void stop() {}

    /** The real document and, beside it, what only stubs answer. */
    private static Path documentWithStubs() {
        try {
            ObjectMapper json = new ObjectMapper();
            ObjectNode document = (ObjectNode) json.readTree(resource("openapi/openapi.json"));
            ObjectNode stubs = (ObjectNode) json.readTree(resource("openapi/stub.json"));
            document.withObject("/paths").setAll((ObjectNode) stubs.get("paths"));
            Path file = Files.createTempFile("document-with-stubs", ".json");
            file.toFile().deleteOnExit();
            json.writeValue(file.toFile(), document);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }
}
