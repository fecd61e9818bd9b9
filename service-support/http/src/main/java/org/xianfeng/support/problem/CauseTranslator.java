package org.xianfeng.support.problem;

import java.util.Optional;

/**
 * Knows what a technical failure means to the caller, for example which rule a database constraint stands for. Every bean
 * of this type is asked for the failure and for each of its causes, outermost first; it must not block.
 */
public interface CauseTranslator {

    /** The refusal that this one throwable stands for, without looking at its causes. */
    Optional<Refused> translate(Throwable cause);
}
