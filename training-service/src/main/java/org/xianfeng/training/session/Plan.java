package org.xianfeng.training.session;

import java.util.UUID;

/**
 * What is decided about a session before it is held.
 *
 * @param lecturerId null where nobody in particular teaches
 * @param audienceId the organisation whose members, and those of everything below it, may come
 * @param room the host's room that nobody else can have meanwhile; null where the place is none, or is shared
 */
public record Plan(
        UUID lecturerId,
        UUID audienceId,
        String place,
        String room,
        Schedule schedule,
        Seats seats,
        BookingWindow window) {

    public void check() {
        schedule.check();
        window.checkFor(schedule);
    }
}
