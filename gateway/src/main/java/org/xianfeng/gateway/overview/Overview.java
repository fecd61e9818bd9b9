package org.xianfeng.gateway.overview;

import java.util.stream.Stream;

/** A view made of the answers of several services. */
interface Overview {

    Stream<Part> parts();

    /** Only a whole view may be kept and asked for again by its tag: what is missing may be back in a moment. */
    default boolean complete() {
        return parts().allMatch(Part::available);
    }
}
