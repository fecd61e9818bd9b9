package org.xianfeng.support.erasure;

import java.util.UUID;

import org.xianfeng.support.audit.Act;

/** Those whom a service keeps under keys of their own and can forget; each service has one bean that says how. */
public interface Erasable {

    /** How the audit trail calls the erasing of one of them. */
    Act erasing(UUID id);

    /**
     * Erases her if anything of her can be read still; false if she is not recorded, or was erased. Throws the refusal that
     * a single request would be answered with.
     */
    boolean eraseAgain(UUID id, String reason);

    /** Erased although she is not recorded: whoever else may know of her is told. */
    default void erasedUnknown(UUID id) {}
}
