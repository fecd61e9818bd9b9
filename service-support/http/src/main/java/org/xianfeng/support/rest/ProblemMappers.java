package org.xianfeng.support.rest;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.problem.CloserReason;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Failures;
import org.xianfeng.support.problem.ProblemJson;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.trace.RequestTrace;

/**
 * Every exception that leaves a resource, or is raised by REST before it gets there, becomes a problem. The types named
 * here have mappers of the framework's own, which only an exact one outranks.
 */
public class ProblemMappers {

    /** The request's property with the {@link Refused} that answers it, for filters that come after. */
    public static final String REFUSED = Refused.class.getName();

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Failures failures;
    private final Instance<CloserReason> reasons;

    ProblemMappers(Failures failures, @Any Instance<CloserReason> reasons) {
        this.failures = failures;
        this.reasons = reasons;
    }

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    public Response problem(Throwable failure, HttpHeaders request) {
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 400) {
            return answer.getResponse();
        }
        Refused refused = Routes.completed(closest(failures.explain(failure)), CurrentRequestManager.get());
        CurrentRequestManager.get().setProperty(REFUSED, refused);
        String requestId = RequestTrace.current().requestId();
        if (refused.type() == CommonProblem.UNEXPECTED) {
            LOG.errorf(failure, "Unexpected failure %s", requestId);
        }
        ProblemJson problem = ProblemJson.of(refused, request::getHeaderString, requestId);
        Response.ResponseBuilder response = Response.status(problem.status()).entity(problem.body());
        problem.headers().forEach(response::header);
        return response.build();
    }

    private Refused closest(Refused refusal) {
        return reasons.stream()
                .flatMap(reason -> reason.closerThan(refusal).stream())
                .findFirst()
                .orElse(refusal);
    }
}
