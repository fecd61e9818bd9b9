package org.xianfeng.training.problem;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.ConstraintProblems;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.ProblemType;

/** What each constraint of the training database means to the caller. */
@ApplicationScoped
class TrainingConstraints implements ConstraintProblems {

    @Override
    public Map<String, ? extends ProblemType> byConstraint() {
        return Map.of(
                "lecturer_external_code_uq", CommonProblem.EXTERNAL_CODE_TAKEN,
                "course_external_code_uq", CommonProblem.EXTERNAL_CODE_TAKEN,
                "course_session_external_code_uq", CommonProblem.EXTERNAL_CODE_TAKEN,
                "course_session_lecturer_ex", TrainingProblem.LECTURER_ENGAGED,
                "course_session_room_ex", TrainingProblem.ROOM_TAKEN,
                "booking_active_member_uq", TrainingProblem.ALREADY_BOOKED,
                "booking_overlap_ex", TrainingProblem.OVERLAPPING_BOOKING);
    }
}
