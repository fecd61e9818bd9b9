package org.xianfeng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8:1::/48"));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 203.0.113.9, 203.0.113.9",
        "192.0.2.7, '198.51.100.1, 203.0.113.9', 203.0.113.9",
        "192.0.2.7, '198.51.100.1, 203.0.113.9, 10.9.8.7', 203.0.113.9",
        "192.0.2.7, '10.1.1.1,10.2.2.2', 10.1.1.1",
        "192.0.2.7, 203.0.113.9:4711, 203.0.113.9",
        "192.0.2.7, [2001:db8:2::9]:4711, 2001:db8:2:0:0:0:0:9",
        "::ffff:192.0.2.7, ::ffff:203.0.113.9, 203.0.113.9",
        "2001:db8:1::1, 2001:db8:2::9, 2001:db8:2:0:0:0:0:9"
    })
    void the_last_address_that_no_trusted_proxy_has_is_the_callers(String connection, String said, String client) {
        assertThat(proxies.client(connection, List.of(said))).isEqualTo(client);
    }

    @Test
    void several_lines_are_one_list() {
        assertThat(proxies.client("192.0.2.7", List.of("198.51.100.1", "203.0.113.9, 10.9.8.7")))
                .isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.8", "11.0.0.1", "2001:db8:2::1"})
    void nobody_else_is_believed(String connection) {
        assertThat(proxies.client(connection, List.of("203.0.113.9"))).isEqualTo(connection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "localhost", "", "203.0.113.9, _hidden", "1.2.3"})
    void what_is_no_address_is_not_looked_up(String said) {
        assertThat(proxies.client("192.0.2.7", List.of(said))).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0/8", "2001:db8::/129", "10.0.0.0/"})
    void a_setting_that_names_no_network_keeps_the_gateway_from_starting(String setting) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(setting)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trusted-proxies")
                .hasMessageContaining(setting);
    }
}
