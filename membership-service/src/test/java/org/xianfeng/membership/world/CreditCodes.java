package org.xianfeng.membership.world;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.xianfeng.support.personaldata.CreditCode;

/** Unified social credit codes for tests, of sole traders in a region that does not exist. */
public final class CreditCodes {

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private CreditCodes() {}

    /** One that no enterprise had before. */
    public static String next() {
        String begun = "92329999M%07d".formatted(NEXT.getAndIncrement());
        return Stream.of("0123456789X".split(""))
                .flatMap(inner ->
                        Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split("")).map(outer -> begun + inner + outer))
                .filter(code -> new CreditCode(code).fault(LocalDate.MAX).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
