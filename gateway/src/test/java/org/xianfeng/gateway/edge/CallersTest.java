package org.xianfeng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "2001:db8:1:3::9, 20010db800010003",
        "::ffff:203.0.113.7, 203.0.113.7"
    })
    void the_addresses_of_one_ipv6_network_count_as_one_caller(String address, String network) {
        assertThat(Callers.network(address)).isEqualTo(network);
    }
}
