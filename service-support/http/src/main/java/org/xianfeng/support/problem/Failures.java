package org.xianfeng.support.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;

/** Says for every failure, expected or not, which refusal the caller gets. Nothing of an unexpected cause leaves here. */
@Singleton
public class Failures {

    private static final int DEEPEST_CAUSE = 20;

    private final List<CauseTranslator> translators;

    @Inject
    Failures(@Any Instance<CauseTranslator> translators) {
        this(translators.stream().toList());
    }

    Failures(List<CauseTranslator> translators) {
        this.translators = List.copyOf(translators);
    }

    /** Total: what nobody can explain is {@link CommonProblem#UNEXPECTED}. */
    public Refused explain(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return causes.stream()
                .flatMap(cause -> explanation(cause).stream())
                .findFirst()
                .or(() -> causes.stream()
                        .filter(WebApplicationException.class::isInstance)
                        .map(cause -> status((WebApplicationException) cause))
                        .findFirst())
                .orElseGet(() -> Refused.because(CommonProblem.UNEXPECTED));
    }

    /** For an answer of which nothing but the status is known. */
    public static Refused forStatus(int status) {
        return switch (status) {
            case 401 -> Refused.because(CommonProblem.UNAUTHENTICATED);
            case 403 -> Refused.because(CommonProblem.INSUFFICIENT_PERMISSION);
            case 404 -> Refused.because(CommonProblem.UNKNOWN_PATH);
            case 405 -> Refused.because(CommonProblem.METHOD_NOT_ALLOWED);
            case 406 -> Refused.because(CommonProblem.NOT_ACCEPTABLE);
            case 408 -> Refused.because(CommonProblem.REQUEST_TIMEOUT);
            case 409 -> Refused.because(CommonProblem.CONFLICT);
            case 412 -> Refused.because(CommonProblem.PRECONDITION_FAILED);
            case 413 -> Refused.because(CommonProblem.PAYLOAD_TOO_LARGE);
            case 414 -> Refused.because(CommonProblem.URI_TOO_LONG);
            case 415 -> Refused.because(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
            case 428 -> Refused.because(CommonProblem.PRECONDITION_REQUIRED);
            case 429 -> Refused.because(CommonProblem.TOO_MANY_REQUESTS).retryAfter(Duration.ofSeconds(1));
            case 431 -> Refused.because(CommonProblem.HEADER_TOO_LARGE);
            case 502 -> Refused.because(CommonProblem.BAD_GATEWAY);
            case 503 -> Refused.because(CommonProblem.UNAVAILABLE).retryAfter(Duration.ofSeconds(1));
            case 504 -> Refused.because(CommonProblem.GATEWAY_TIMEOUT);
            default ->
                Refused.because(
                        status >= 400 && status < 500 ? CommonProblem.REQUEST_REJECTED : CommonProblem.UNEXPECTED);
        };
    }

    private Optional<Refused> explanation(Throwable cause) {
        if (cause instanceof Refused refused) {
            return Optional.of(refused);
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Optional.of(Constraints.refusal(invalid));
        }
        if (cause instanceof AuthenticationException || cause instanceof UnauthorizedException) {
            return Optional.of(forStatus(401));
        }
        if (cause instanceof ForbiddenException) {
            return Optional.of(forStatus(403));
        }
        if (cause instanceof RejectedExecutionException) {
            return Optional.of(forStatus(503));
        }
        return translators.stream()
                .flatMap(translator -> translator.translate(cause).stream())
                .findFirst();
    }

    /** The framework says 404 when a parameter cannot be read; to the caller that is an invalid request. */
    private static Refused status(WebApplicationException failure) {
        return failure instanceof NotFoundException && failure.getCause() != null
                ? Refused.because(CommonProblem.INVALID_REQUEST)
                : forStatus(failure.getResponse().getStatus());
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .toList();
    }
}
