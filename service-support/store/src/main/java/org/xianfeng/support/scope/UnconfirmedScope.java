package org.xianfeng.support.scope;

import io.quarkus.arc.Arc;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.problem.CloserReason;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/** What was not found may lie where the caller's access cannot be confirmed: then that is the reason. */
@ApplicationScoped
class UnconfirmedScope implements CloserReason {

    private final CurrentAccess access;

    UnconfirmedScope(CurrentAccess access) {
        this.access = access;
    }

    @Override
    public Optional<Refused> closerThan(Refused refusal) {
        return refusal.type() == CommonProblem.NOT_FOUND
                        && Arc.container().requestContext().isActive()
                ? access.leftOut()
                : Optional.empty();
    }
}
