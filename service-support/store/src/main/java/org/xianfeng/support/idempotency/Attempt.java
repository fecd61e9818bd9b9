package org.xianfeng.support.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/**
 * One arrival of a request that may arrive again. It carries all that decides whether it is a repetition, so it can be
 * handed to whatever thread and transaction does the work.
 *
 * @param caller {@code Caller.key()}: two callers may use the same key
 * @param route method and path template: two operations may, too
 * @param key absent if the client does not protect itself
 * @param content all that makes two requests of one route different: path, query, and a hash of the body
 */
public record Attempt(String caller, String route, Optional<String> key, String content) {

    /** The row that remembers the answer; only for an attempt with a key. */
    UUID id() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {caller, route, key.orElseThrow()}) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
