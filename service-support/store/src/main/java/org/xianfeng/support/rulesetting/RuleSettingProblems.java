package org.xianfeng.support.rulesetting;

import java.util.List;

import jakarta.inject.Singleton;

import org.xianfeng.support.problem.ProblemSource;
import org.xianfeng.support.problem.ProblemType;

@Singleton
class RuleSettingProblems implements ProblemSource {

    @Override
    public List<? extends ProblemType> problems() {
        return List.of(RuleSettingProblem.values());
    }
}
