package org.xianfeng.gateway.surface;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A file of a page, as it is sent: plain, and compressed for whoever can read that. */
record Asset(String mediaType, String etag, byte[] plain, byte[] compressed) {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "png", "image/png");

    static Asset of(String name, byte[] content) {
        return new Asset(
                MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)),
                ContentTag.of(content),
                content,
                compress(content));
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
