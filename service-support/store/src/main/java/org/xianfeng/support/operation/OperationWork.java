package org.xianfeng.support.operation;

/**
 * Does one kind of operation; a bean of the program. It may be begun again when a program stops in the middle, so what
 * it does twice must have the effect of once. It runs outside of a transaction and calls use cases that open theirs.
 */
public interface OperationWork {

    /** As given to {@link Operations#request}, for example {@code roster-import}. */
    String kind();

    /**
     * Does it and says how it ended, with {@link RunningOperation#succeed} or {@link RunningOperation#fail}; best in
     * the transaction of its last effect, so that neither exists without the other. A refusal it throws is a failure
     * with that refusal.
     */
    void run(RunningOperation operation);

    /**
     * Whether it must be done in the end, whatever whoever asked for it does: then it never fails but is put off, for
     * pauses that grow, and {@link OwedOperations} shows it until it is done. What is missing at the moment it waits
     * for as everything else does, and is put off when that was missing for too long.
     */
    default boolean isOwed() {
        return false;
    }
}
