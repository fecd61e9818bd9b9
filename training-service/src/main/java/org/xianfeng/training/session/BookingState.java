package org.xianfeng.training.session;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What has become of a booking. */
public enum BookingState implements Labelled {
    BOOKED("Booked", "已预约"),
    WAITLISTED("Waiting", "候补中"),
    CANCELLED("Cancelled", "已取消"),
    CHECKED_IN("Checked in", "已签到"),
    COMPLETED("Completed", "已结课"),
    NO_SHOW("Did not come", "未到课");

    private final BilingualText label;

    BookingState(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}
