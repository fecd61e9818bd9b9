package org.xianfeng.training.problem;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.problem.ProblemSource;
import org.xianfeng.support.problem.ProblemType;

/** Enters training-service's problems into its error catalogue. */
@ApplicationScoped
class TrainingProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> problems() {
        return List.of(TrainingProblem.values());
    }
}
