package org.xianfeng.stack.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

class FreePortsTest {

    @Test
    void a_port_somebody_listens_on_is_not_free_until_she_stops() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();

            assertThat(FreePorts.isFree(port)).isFalse();
        }
        assertThat(FreePorts.isFree(port)).isTrue();
    }

    @Test
    void everything_gets_a_port_of_its_own() {
        assertThat(FreePorts.forAll())
                .containsOnlyKeys(Port.values())
                .extractingFromEntries(entry -> entry.getValue())
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat((int) port).isBetween(20_000, 32_767));
    }
}
