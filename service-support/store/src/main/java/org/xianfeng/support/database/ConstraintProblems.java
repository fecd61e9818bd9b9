package org.xianfeng.support.database;

import java.util.Map;

import org.xianfeng.support.problem.ProblemType;

/**
 * Says which refusal a program means by each of its constraints, for the case that two requests pass the same rule at
 * once and the database decides. Every bean of this type is asked. Whoever is alone is told by the rule, with the facts; the
 * database gives none.
 */
public interface ConstraintProblems {

    /** Constraint name to refusal, for example {@code booking_active_member_uq} to ALREADY_BOOKED. */
    Map<String, ? extends ProblemType> byConstraint();
}
