package org.xianfeng.support.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The examples of FIPS 180-4, and that parts are one text. */
class Sha256Test {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void it_is_what_the_standard_says() {
        assertThat(hex(Sha256.of("abc"))).isEqualTo(ABC);
        assertThat(hex(Sha256.of(bytes("a"), bytes("bc")))).isEqualTo(ABC);
        assertThat(hex(Sha256.begun().digest(bytes("abc")))).isEqualTo(ABC);
        assertThat(hex(Sha256.of())).isEqualTo(NOTHING);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
