package org.xianfeng.stack.setting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Which ports nobody listens on. */
public final class FreePorts {

    /** Below the ports that systems give to outgoing connections, which could take one before we do. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /** Whether a program could listen on this port of the loopback address now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A free port for everything, all different: for a test that runs beside a stack. */
    public static Map<Port, Integer> forAll() {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        int next = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - 1000);
        for (Port port : Port.values()) {
            while (!isFree(next)) {
                next++;
            }
            ports.put(port, next++);
        }
        return ports;
    }
}
