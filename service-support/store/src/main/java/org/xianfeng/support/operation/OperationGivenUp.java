package org.xianfeng.support.operation;

import java.util.UUID;

/** The worker fell silent for too long and somebody else began anew: whatever it does from here on must not count. */
final class OperationGivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperationGivenUp(UUID id) {
        super("Operation " + id + " has been given to another worker, or has ended");
    }
}
