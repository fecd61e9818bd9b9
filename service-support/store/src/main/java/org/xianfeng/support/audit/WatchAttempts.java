package org.xianfeng.support.audit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.xianfeng.support.identity.Caller;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.rest.ProblemMappers;
import org.xianfeng.support.trace.RequestTrace;

/**
 * Records every refused attempt at a {@link Watched} operation when its answer is made: also what the permission check
 * refused before the operation began, and always after its transaction ended. What says nothing but that the request was
 * badly written is no attempt.
 */
public class WatchAttempts {

    private static final Logger LOG = Logger.getLogger(WatchAttempts.class);

    private final AuditLog audit;
    private final Caller caller;

    WatchAttempts(AuditLog audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    /** The permission check refuses on a thread that must not wait for the database; null where nothing is to be recorded. */
    @ServerResponseFilter
    public Uni<Void> record(ContainerRequestContext request) {
        if (!(request.getProperty(ProblemMappers.REFUSED) instanceof Refused refused) || !isRemarkable(refused)) {
            return null;
        }
        return attempted(CurrentRequestManager.get(), request)
                .map(act -> recorded(act, refused))
                .orElse(null);
    }

    /** She was refused before, and stays so: that it could not be recorded is not her fault, but somebody has to know. */
    private Uni<Void> recorded(Act act, Refused refused) {
        Actor actor = Actor.of(caller, RequestTrace.current().requestId());
        return Uni.createFrom()
                .item(act)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(tried -> audit.recordRefusal(tried, refused, actor))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure, "Not recorded: %s of %s, %s", act.action(), act.subjectId(), refused.code()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static boolean isRemarkable(Refused refused) {
        int status = refused.type().status();
        return status == 403 || status == 404 || status == 409 || refused.type() == CommonProblem.ACCESS_STALE;
    }

    private static Optional<Act> attempted(ResteasyReactiveRequestContext current, ContainerRequestContext request) {
        if (current.getTarget() == null) {
            return Optional.empty();
        }
        Method operation = current.getTarget().getLazyMethod().getMethod();
        Watched watched = operation.getAnnotation(Watched.class);
        if (watched == null) {
            return Optional.empty();
        }
        String action = operation.getAnnotation(PermissionsAllowed.class).value()[0];
        return id(request, watched.id())
                .map(subject -> Act.of(action, watched.subject(), subject))
                .map(act -> said(within(act, watched, request), current.getRequestEntity()));
    }

    private static Act within(Act act, Watched watched, ContainerRequestContext request) {
        return watched.within().isEmpty()
                ? act
                : id(request, "id")
                        .map(whole -> act.with(watched.within(), whole.toString()))
                        .orElse(act);
    }

    /** Nobody has said anything yet when the permission check refuses. */
    private static Act said(Act act, Object body) {
        return body instanceof SaysWhy request ? request.saidOf(act) : act;
    }

    /** What is no id names nobody, and may be anything. */
    private static Optional<UUID> id(ContainerRequestContext request, String parameter) {
        try {
            return Optional.of(
                    UUID.fromString(request.getUriInfo().getPathParameters().getFirst(parameter)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
