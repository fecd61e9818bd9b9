package org.xianfeng.gateway.surface;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An entity tag that says nothing but what the content is. */
public final class ContentTag {

    private static final int BYTES = 8;

    private ContentTag() {}

    /** 16 hex digits of the content's SHA-256, without the quotes of the header. */
    public static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
