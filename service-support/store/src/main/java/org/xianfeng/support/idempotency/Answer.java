package org.xianfeng.support.idempotency;

/**
 * How a request that succeeded is answered.
 *
 * @param location relative, for example {@code /api/v1/bookings/…}; null if nothing has a place of its own
 * @param version of what the view shows, for its ETag; null if it has none
 * @param view what is sent as JSON; null for an answer without a body
 */
public record Answer(int status, String location, Long version, Object view) {

    public Answer {
        if (status < 200 || status > 299) {
            throw new IllegalArgumentException("Only what succeeded is answered; refuse the rest with Refused");
        }
    }

    /** 200: it is done, and this is what came of it. */
    public static Answer ok(Object view) {
        return new Answer(200, null, null, view);
    }

    /** 201: it was made, and stands there. */
    public static Answer created(String location, Object view) {
        return new Answer(201, location, null, view);
    }

    /** 201 with an ETag, so that the caller can change what she made without reading it first. */
    public static Answer created(String location, long version, Object view) {
        return new Answer(201, location, version, view);
    }

    /** 202: it will be done, and the operation there tells how far it is. */
    public static Answer accepted(String location, Object view) {
        return new Answer(202, location, null, view);
    }

    /** 204: it is done. */
    public static Answer noContent() {
        return new Answer(204, null, null, null);
    }
}
