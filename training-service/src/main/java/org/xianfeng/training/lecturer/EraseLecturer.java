package org.xianfeng.training.lecturer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.conditional.IfMatch;
import org.xianfeng.support.erasure.Erasable;
import org.xianfeng.support.erasure.Erasures;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.problem.TrainingProblem;
import org.xianfeng.training.standing.Standing;

/** Makes the name of an external lecturer unreadable for good; what she taught stays. */
@ApplicationScoped
public class EraseLecturer implements Erasable {

    private final LecturerRepository lecturers;
    private final Standing standing;
    private final Erasures erasures;
    private final Clock clock;

    EraseLecturer(LecturerRepository lecturers, Standing standing, Erasures erasures, Clock clock) {
        this.lecturers = lecturers;
        this.standing = standing;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** One of a pool that the caller keeps. */
    @Transactional
    public void erase(UUID id, IfMatch expected, Scope caller) {
        Lecturer lecturer = lecturers.lock(id, caller).orElseThrow(() -> CommonProblem.notFound("lecturer"));
        expected.require(lecturer.version());
        forget(lecturer, null);
    }

    @Override
    public Act erasing(UUID id) {
        return Act.of("lecturer:erase", "lecturer", id);
    }

    @Override
    public boolean eraseAgain(UUID id, String reason) {
        Lecturer lecturer = lecturers.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (lecturer == null || erasures.isErased(id)) {
            return false;
        }
        forget(lecturer, reason);
        return true;
    }

    private void forget(Lecturer lecturer, String reason) {
        if (!lecturer.external()) {
            throw Refused.because(TrainingProblem.LECTURER_IS_A_MEMBER);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Act act = erasing(lecturer.id()).in(standing.placeOf(lecturer.organizationId()));
        erasures.erase(act.because(reason), now);
        lecturer.forgotten(now);
    }
}
