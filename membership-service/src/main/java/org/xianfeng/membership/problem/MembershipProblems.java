package org.xianfeng.membership.problem;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.problem.ProblemSource;
import org.xianfeng.support.problem.ProblemType;

/** Enters the refusals of this service in its error catalogue. */
@ApplicationScoped
class MembershipProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> problems() {
        return List.of(MembershipProblem.values());
    }
}
