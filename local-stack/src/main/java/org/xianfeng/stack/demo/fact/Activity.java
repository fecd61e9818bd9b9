package org.xianfeng.stack.demo.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Something that was held.
 *
 * @param hosts codes of organisations; the first answers for the record
 * @param externalHost a host outside the system; null if none
 * @param allPresentOf codes of branches or groups of which everybody came except whom the lines say otherwise of
 */
public record Activity(
        String code,
        String kind,
        String title,
        String mode,
        String place,
        Instant startsAt,
        Instant endsAt,
        List<String> hosts,
        Organization.Body externalHost,
        List<String> allPresentOf,
        List<Line> lines,
        List<Outcome> outcomes)
        implements Coded {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * Somebody on the sheet.
     *
     * @param member the code of a member; null for a guest
     * @param guest the name of somebody who is not on the roster; null for a member
     * @param capacity null where the usual one is right
     * @param talk what she spoke about; null if she did not
     */
    public record Line(
            String member, String guest, String capacity, String attendance, String absenceReason, String talk) {

        public static Line present(String member) {
            return new Line(member, null, null, "PRESENT", null, null);
        }

        public static Line as(String capacity, String member) {
            return new Line(member, null, capacity, "PRESENT", null, null);
        }

        public static Line guest(String name, String capacity) {
            return new Line(null, name, capacity, "PRESENT", null, null);
        }

        public static Line speaking(String member, String capacity, String talk) {
            return new Line(member, null, capacity, "PRESENT", null, talk);
        }

        public static Line away(String member, String attendance, String reason) {
            return new Line(member, null, null, attendance, reason, null);
        }

        public boolean isAbsence() {
            return absenceReason != null;
        }
    }

    /** One hour of a day in China. */
    public static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    public LocalDate day() {
        return startsAt.atZone(ZONE).toLocalDate();
    }
}
