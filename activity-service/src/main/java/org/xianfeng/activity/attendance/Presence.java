package org.xianfeng.activity.attendance;

import java.util.Optional;

import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.problem.Refused;

/** How somebody attended, with what has to be said about an absence. */
record Presence(
        AttendanceCode code,
        AbsenceReason absenceReason,
        String absenceText,
        ExclusionGround exclusionGround,
        String approvalNumber) {

    static Presence of(AttendanceCode code) {
        return new Presence(code, null, null, null, null);
    }

    /**
     * What is wrong with it, asked in this order:
     * 1. online only where that was offered; 2. an exclusion has its ground and approval, and nothing else has them;
     * 3. every absence has a reason that fits, OTHER its text; 4. whoever came has none.
     */
    Optional<Refused> refusal(Mode mode) {
        if (code == AttendanceCode.ONLINE && !mode.offersOnline()) {
            return Optional.of(Refused.because(ActivityProblem.ONLINE_NOT_OFFERED));
        }
        boolean excluded = code == AttendanceCode.EXCLUDED;
        if (excluded != (exclusionGround != null) || excluded != isWritten(approvalNumber)) {
            return Optional.of(Refused.because(ActivityProblem.EXCLUSION_INCOMPLETE));
        }
        if (code.isAbsence() && (absenceReason == null || lacksText())) {
            return Optional.of(
                    Refused.because(ActivityProblem.ABSENCE_REASON_MISSING).with("attendance", code));
        }
        if (absenceReason != null && !absenceReason.fits(code)) {
            return Optional.of(Refused.because(ActivityProblem.ABSENCE_REASON_CONTRADICTS)
                    .with("attendance", code)
                    .with("reason", absenceReason));
        }
        return Optional.empty();
    }

    boolean saysNothingButHowSheCame() {
        return code.isPresence() && equals(of(code));
    }

    private boolean lacksText() {
        return absenceReason == AbsenceReason.OTHER && !isWritten(absenceText);
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }

    /** Not the text: it may tell of somebody's health. */
    @Override
    public String toString() {
        return code.name();
    }
}
