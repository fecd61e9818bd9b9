package org.xianfeng.training.session;

/** What has become of a booking. */
public enum BookingState {
    BOOKED,
    WAITLISTED,
    CANCELLED,
    CHECKED_IN,
    COMPLETED,
    NO_SHOW
}
