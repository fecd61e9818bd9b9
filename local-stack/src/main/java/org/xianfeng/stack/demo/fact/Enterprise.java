package org.xianfeng.stack.demo.fact;

import java.time.LocalDate;

/**
 * An enterprise, a sole trader or an association.
 *
 * @param keeper the code of the organisation that keeps its record
 * @param venue the market it runs; null if none
 * @param occupies the code of the enterprise whose venue it occupies; null if none
 * @param operatingFrom since when it operates, and occupies the venue
 * @param headcount how many people work there; null if nobody said
 * @param hosts the organisation that stands in it; null if none
 */
public record Enterprise(
        String code,
        String creditCode,
        String name,
        String kind,
        String industry,
        String keeper,
        String venue,
        String occupies,
        LocalDate operatingFrom,
        Headcount headcount,
        Hosted hosts)
        implements Coded {

    /** As precisely as it was said. */
    public record Headcount(int people, String precision, LocalDate from) {}

    /** An organisation that stands in it from a day on. */
    public record Hosted(String organization, LocalDate from) {}
}
