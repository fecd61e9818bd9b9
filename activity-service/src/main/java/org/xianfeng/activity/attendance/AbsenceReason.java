package org.xianfeng.activity.attendance;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** Why somebody did not come. */
public enum AbsenceReason implements Labelled {
    SICK_LEAVE("Sick leave", "病假"),
    PERSONAL_LEAVE("Personal leave", "事假"),
    BUSINESS_TRIP("Business trip or official duty", "公务/出差"),
    AWAY_MOBILE("Away for longer", "外出流动"),
    LEAVE_REJECTED("Leave asked for and refused", "请假未准"),
    UNEXCUSED("Without any reason", "无故"),
    OTHER("Other", "其他");

    private final BilingualText label;

    AbsenceReason(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }

    /** Granted leave cannot have been refused, nor be without a reason. */
    boolean fits(AttendanceCode code) {
        return code == AttendanceCode.ABSENT
                || (code == AttendanceCode.LEAVE && this != LEAVE_REJECTED && this != UNEXCUSED);
    }
}
