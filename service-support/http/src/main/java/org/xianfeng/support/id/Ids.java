package org.xianfeng.support.id;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.UUID;

/** New ids: UUID version 7, so that rows made after each other lie beside each other. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
