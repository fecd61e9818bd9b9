package org.xianfeng.support.problem;

import java.util.List;

/** Contributes a program's own problems to its {@link ErrorCatalogue}: a bean that returns {@code values()} of its enum. */
public interface ProblemSource {

    List<? extends ProblemType> problems();
}
