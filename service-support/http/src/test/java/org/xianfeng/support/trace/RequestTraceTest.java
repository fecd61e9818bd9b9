package org.xianfeng.support.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTraceTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0b3c-4", "portal.2026-11-22_00017"})
    void a_well_formed_id_is_kept(String sent) {
        assertThat(RequestTrace.from(sent, null).requestId()).isEqualTo(sent);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "-a", "a b", "a\nb", "a;b", "äöü", "a/b"})
    void anything_else_is_replaced_so_that_it_cannot_forge_a_log_line(String sent) {
        assertThat(RequestTrace.from(sent, null).requestId()).isNotEqualTo(sent).hasSize(36);
    }

    @Test
    void an_id_without_end_is_replaced() {
        assertThat(RequestTrace.from("a".repeat(64), null).requestId()).hasSize(64);
        assertThat(RequestTrace.from("a".repeat(65), null).requestId()).hasSize(36);
    }

    @Test
    void a_trace_is_kept_if_it_is_one() {
        String good = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        assertThat(RequestTrace.from(null, good).traceparent()).isEqualTo(good);
        assertThat(RequestTrace.from(null, good.toUpperCase(java.util.Locale.ROOT))
                        .traceparent())
                .isNull();
        assertThat(RequestTrace.from(null, good.replace("b7ad6b7169203331", "0000000000000000"))
                        .traceparent())
                .isNull();
    }
}
