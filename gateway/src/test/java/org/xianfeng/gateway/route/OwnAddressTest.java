package org.xianfeng.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

class OwnAddressTest {

    private final OwnAddress address = new OwnAddress(URI.create("http://membership:8081"));

    @ParameterizedTest
    @CsvSource({
        "http://membership:8081/api/v1/members/7, /api/v1/members/7",
        "HTTP://Membership:8081/api/v1/members/7, /api/v1/members/7",
        "http://membership:8081, /",
        "http://membership:8081?a=b, /?a=b",
        "/api/v1/members/7, /api/v1/members/7",
        "http://membership:80812/x, http://membership:80812/x",
        "http://membership:8081@elsewhere/x, http://membership:8081@elsewhere/x",
        "https://elsewhere/x, https://elsewhere/x"
    })
    void only_an_address_of_the_service_itself_becomes_relative(String sent, String expected) {
        assertThat(address.relative(sent)).isEqualTo(expected);
    }

    @Test
    void each_target_of_a_link_header_is_looked_at() {
        assertThat(address.relativeLinks(
                        "<http://membership:8081/a?c=1>; rel=\"next\", <https://elsewhere/b>; rel=\"x\", <"))
                .isEqualTo("</a?c=1>; rel=\"next\", <https://elsewhere/b>; rel=\"x\", <");
    }
}
