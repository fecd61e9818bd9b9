package org.xianfeng.support.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import jakarta.inject.Singleton;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Failures;
import org.xianfeng.support.problem.ProblemJson;
import org.xianfeng.support.problem.Refused;

/** Answers with a problem outside of REST: in filters, in Vert.x routes such as the gateway's, and when a route fails. */
@Singleton
public class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final Failures failures;

    ProblemAnswers(Failures failures) {
        this.failures = failures;
    }

    /** Ends the request with this refusal; if an answer has begun already, all that is left is to break it off. */
    public void send(RoutingContext context, Refused refused) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            context.request().connection().close();
            return;
        }
        HttpServerRequest request = context.request();
        ProblemJson problem = ProblemJson.of(
                refused, request::getHeader, Beginning.of(context).requestId());
        response.setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(problem.body()));
    }

    /** Says what went wrong in a route, as far as it is the caller's business. */
    void failed(RoutingContext context) {
        Refused refused = explained(context);
        if (refused.type() == CommonProblem.UNEXPECTED) {
            LOG.errorf(
                    context.failure(),
                    "Unexpected failure %s",
                    Beginning.of(context).requestId());
        }
        send(context, refused);
    }

    private Refused explained(RoutingContext context) {
        if (!PathGuard.accepts(context.request().uri())) {
            return Refused.because(CommonProblem.UNACCEPTABLE_PATH);
        }
        Refused refused = failures.explain(context.failure());
        return refused.type() == CommonProblem.UNEXPECTED && context.statusCode() > 0
                ? Failures.forStatus(context.statusCode())
                : refused;
    }
}
