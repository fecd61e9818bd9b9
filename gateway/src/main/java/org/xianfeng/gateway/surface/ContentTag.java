package org.xianfeng.gateway.surface;

import java.util.HexFormat;

import org.xianfeng.support.digest.Sha256;

/** An entity tag that says nothing but what the content is. */
public final class ContentTag {

    private static final int BYTES = 8;

    private ContentTag() {}

    /** 16 hex digits of the content's SHA-256, without the quotes of the header. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, BYTES);
    }
}
