package org.xianfeng.support.problem;

import java.util.Optional;

/**
 * Knows of a refusal that another one is only a consequence of, for example that something is not found because part of
 * the caller's scope cannot be confirmed at the moment. Every bean of this type is asked before a refusal is answered; it
 * must not block.
 */
public interface CloserReason {

    Optional<Refused> closerThan(Refused refusal);
}
