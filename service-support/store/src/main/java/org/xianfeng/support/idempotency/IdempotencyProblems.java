package org.xianfeng.support.idempotency;

import java.util.List;

import jakarta.inject.Singleton;

import org.xianfeng.support.problem.ProblemSource;
import org.xianfeng.support.problem.ProblemType;

@Singleton
class IdempotencyProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> problems() {
        return List.of(IdempotencyProblem.values());
    }
}
