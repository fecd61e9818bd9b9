package org.xianfeng.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the gateway under test where the services are; the ports are free until a test starts a {@link StubService}. */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        for (String service : List.of("membership", "activity", "training")) {
            settings.put("xianfeng.gateway.services." + service, "http://127.0.0.1:" + freePort());
        }
        settings.put("xianfeng.gateway.document", "openapi/stub.json");
        settings.put("xianfeng.gateway.rate-limit.requests", "300");
        settings.put("xianfeng.gateway.timeouts.body", "1S");
        settings.put("xianfeng.gateway.timeouts.answer", "3S");
        return settings;
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
