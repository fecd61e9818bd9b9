package org.xianfeng.activity.attendance;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** How somebody attended. */
public enum AttendanceCode implements Labelled {
    PRESENT("Present", "出席", Counting.CAME),
    LATE("Late", "迟到", Counting.CAME),
    LEFT_EARLY("Left early", "早退", Counting.CAME),
    ONLINE("Online", "线上参加", Counting.CAME),
    LEAVE("On leave", "请假", Counting.STAYED_AWAY),
    ABSENT("Absent", "缺席", Counting.STAYED_AWAY),
    EXCLUDED("Not counted as due", "不计入应到", Counting.NOT_DUE);

    private final BilingualText label;
    private final Counting counting;

    AttendanceCode(String en, String zh, Counting counting) {
        this.label = BilingualText.of(en, zh);
        this.counting = counting;
    }

    @Override
    public BilingualText label() {
        return label;
    }

    /** Whether whoever is marked so took part. */
    public boolean isPresence() {
        return counting == Counting.CAME;
    }

    public boolean isAbsence() {
        return counting == Counting.STAYED_AWAY;
    }

    private enum Counting {
        CAME,
        STAYED_AWAY,
        NOT_DUE
    }
}
