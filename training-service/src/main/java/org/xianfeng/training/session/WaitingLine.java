package org.xianfeng.training.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.training.standing.Standing;

/**
 * Who gets the seats that come free: whoever waited longest of those who may still come. Asked under the session's lock,
 * before anything of it has changed.
 */
@ApplicationScoped
public class WaitingLine {

    private final BookingRepository bookings;
    private final Standing standing;

    WaitingLine(BookingRepository bookings, Standing standing) {
        this.bookings = bookings;
        this.standing = standing;
    }

    /**
     * What comes of the queue when seats come free.
     *
     * @param next who gets them, in the order of their numbers
     * @param gone who was asked before the last of them and may not come any more
     */
    public record Turn(List<Booking> next, List<Booking> gone) {

        /** No seat comes free. */
        public static final Turn NOBODY = new Turn(List.of(), List.of());
    }

    /**
     * Walks along the queue until the seats are given.
     *
     * @param audienceId to whose members the session is open
     */
    public Turn turn(UUID sessionId, UUID audienceId, int seats, LocalDate today) {
        List<Booking> next = new ArrayList<>();
        List<Booking> gone = new ArrayList<>();
        List<Booking> asked = bookings.waitingLongest(sessionId, 0, seats);
        while (!asked.isEmpty()) {
            Set<UUID> left = standing.goneFrom(
                    audienceId, asked.stream().map(Booking::memberId).toList(), today);
            asked.forEach(booking -> (left.contains(booking.memberId()) ? gone : next).add(booking));
            long last = asked.get(asked.size() - 1).waitingNumber();
            asked = bookings.waitingLongest(sessionId, last, seats - next.size());
        }
        return new Turn(next, gone);
    }
}
