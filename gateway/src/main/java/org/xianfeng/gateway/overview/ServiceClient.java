package org.xianfeng.gateway.overview;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.Guard;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.util.TypeLiteral;

import org.xianfeng.gateway.GatewayProblem;
import org.xianfeng.gateway.route.Upstreams;
import org.xianfeng.gateway.route.Upstreams.Reply;

/**
 * Reads from one service, and stops asking for a while when it keeps failing. It only ever reads, so a question that got
 * no answer is asked a second time.
 */
final class ServiceClient {

    private static final Logger LOG = Logger.getLogger(ServiceClient.class);
    /** How much later than the guard gives up a question is taken back: it is the guard that says what became of it. */
    private static final Duration BEHIND = Duration.ofMillis(500);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeLiteral<CompletionStage<Outcome>> OUTCOME = new TypeLiteral<>() {};

    private final String service;
    private final Upstreams upstreams;
    private final Duration takenBackAfter;
    private final Guard guard;

    ServiceClient(String service, Upstreams upstreams, Duration timeout) {
        this.service = service;
        this.upstreams = upstreams;
        this.takenBackAfter = timeout.plus(BEHIND);
        this.guard = Guard.create()
                .withDescription("reads from " + service)
                .withCircuitBreaker()
                .name(service)
                .requestVolumeThreshold(20)
                .failureRatio(0.5)
                .delay(5, ChronoUnit.SECONDS)
                .done()
                .withTimeout()
                .duration(timeout.toMillis(), ChronoUnit.MILLIS)
                .done()
                .withRetry()
                .maxRetries(1)
                .delay(50, ChronoUnit.MILLIS)
                .abortOn(TimeoutException.class)
                .done()
                .build();
    }

    /** Never fails: a service that does not answer is an outcome too. */
    CompletionStage<Outcome> get(String target, OnBehalf caller) {
        return guard.get(() -> ask(target, caller), OUTCOME).exceptionally(this::explain);
    }

    private CompletionStage<Outcome> ask(String target, OnBehalf caller) {
        return upstreams
                .read(service, target, caller.headers(), takenBackAfter)
                .toCompletionStage()
                .thenApply(this::outcome);
    }

    private Outcome outcome(Reply reply) {
        try {
            if (reply.status() < 500 || reply.status() == 503) {
                return Outcome.answered(
                        reply.status(), JSON.readTree(reply.body().getBytes()));
            }
        } catch (IOException unreadable) {
            LOG.debugf(unreadable, "%s answered %d with something that is not JSON", service, reply.status());
        }
        throw new Broken(service + " answered " + reply.status());
    }

    private Outcome explain(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        LOG.debugf(cause, "%s did not answer", service);
        if (cause instanceof TimeoutException) {
            return Outcome.failed(GatewayProblem.SERVICE_TIMED_OUT);
        }
        return cause instanceof CircuitBreakerOpenException || cause instanceof ConnectException
                ? Outcome.failed(GatewayProblem.SERVICE_UNAVAILABLE)
                : Outcome.failed(GatewayProblem.SERVICE_FAILED);
    }

    /** The service answered, but with nothing that can be shown. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message, null, false, false);
        }
    }
}
