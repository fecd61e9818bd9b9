package org.xianfeng.support.idempotency;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

import org.xianfeng.support.digest.Sha256;

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
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(caller + '\0' + route + '\0' + key.orElseThrow() + '\0'));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
