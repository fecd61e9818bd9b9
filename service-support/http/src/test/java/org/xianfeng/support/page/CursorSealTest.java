package org.xianfeng.support.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.xianfeng.support.problem.Refused;

class CursorSealTest {

    private final CursorSeal seal = new CursorSeal(new byte[32]);

    @Test
    void what_was_sealed_comes_back() {
        List<String> values = List.of("张三", "", "2026-11-22");

        assertThat(seal.open(seal.seal(values, "list"), "list")).isEqualTo(values);
    }

    @Test
    void nothing_can_be_read_from_outside_and_no_two_cursors_are_equal() {
        String cursor = seal.seal(List.of("Zhang San"), "list");

        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain("Zhang");
        assertThat(seal.seal(List.of("Zhang San"), "list")).isNotEqualTo(cursor);
    }

    @Test
    void any_change_of_any_byte_is_noticed() {
        byte[] sealed = Base64.getUrlDecoder().decode(seal.seal(List.of("a"), "list"));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(changed), "list");
        }
    }

    @Test
    void another_list_another_key_and_nonsense_are_refused_alike() {
        String cursor = seal.seal(List.of("a"), "list");
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertRefused(cursor, "another list");
        assertRefused(new CursorSeal(otherKey).seal(List.of("a"), "list"), "list");
        assertRefused("", "list");
        assertRefused("AAAA", "list");
        assertRefused("A".repeat(5000), "list");
        assertRefused("ü", "list");
    }

    @Test
    void a_key_of_another_length_stops_the_program() {
        assertThatThrownBy(() -> new CursorSeal(new byte[16])).hasMessageContaining("32 bytes");
    }

    private void assertRefused(String cursor, String boundTo) {
        assertThatThrownBy(() -> seal.open(cursor, boundTo))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("invalid-cursor");
    }
}
