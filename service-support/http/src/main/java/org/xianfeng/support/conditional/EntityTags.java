package org.xianfeng.support.conditional;

import java.util.Arrays;
import java.util.HexFormat;

import org.xianfeng.support.digest.Sha256;

/** Makes and compares entity tags: {@code "<version>-<16 hex digits of the body's SHA-256>"}. */
public final class EntityTags {

    private EntityTags() {}

    /** {@code version} as {@link Versioned} left it. */
    public static String of(String version, byte[] body) {
        String hash = HexFormat.of().formatHex(Sha256.of(body), 0, 8);
        return version.equals(Versioned.NONE) ? '"' + hash + '"' : '"' + version + '-' + hash + '"';
    }

    /** Whether {@code If-None-Match} names this whole tag; weak comparison, as HTTP asks for here. */
    public static boolean isNamed(String tag, String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(named -> named.equals("*") || named.equals(tag) || named.equals("W/" + tag));
    }
}
