package org.xianfeng.support.scope;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/** What an application is not told it cannot ask by either: what a list leaves out would tell it. */
public final class Withheld {

    private final boolean application;

    private Withheld(boolean application) {
        this.application = application;
    }

    /** From this caller, if it is an application. */
    public static Withheld from(EffectiveAccess caller) {
        return new Withheld(caller.isApplication());
    }

    /** Refuses if it asked by this parameter. */
    public Withheld askedBy(String parameter, Object value) {
        if (application && value != null) {
            throw Refused.because(CommonProblem.INSUFFICIENT_PERMISSION)
                    .violating(Violation.inParameter(
                            parameter,
                            "withheld",
                            BilingualText.of(
                                    "An application gets names, branches and posts of today, and asks by nothing else.",
                                    "应用程序仅可获取当前的姓名、支部和职务，不能按其他信息查询。")));
        }
        return this;
    }
}
