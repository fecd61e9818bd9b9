package org.xianfeng.support.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports for what a test starts later, or starts again: below those that systems give to outgoing connections, one of which
 * would otherwise have taken it now and then.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /** So many different ones, on which nobody listens now. */
    public static List<Integer> find(int count) {
        return IntStream.iterate(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - 1_000), port -> port + 1)
                .filter(FreePorts::isFree)
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
