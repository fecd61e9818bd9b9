package org.xianfeng.support.database;

import io.quarkus.runtime.Startup;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.xianfeng.support.problem.CauseTranslator;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.ProblemType;
import org.xianfeng.support.problem.Refused;

/**
 * Turns what the database refused into an answer, whether it came up at flush or, for deferred constraints, at commit.
 *
 * <p>A constraint that a program maps is the refusal it names. Of the others, unique, exclusion and foreign keys are 409
 * conflict: a competing request can violate each of them although this one checked its rule first. A check or
 * not-null constraint looks at one row only; if the domain let such a row through, that is our mistake and stays a 500.
 */
@Startup
@ApplicationScoped
public class ConstraintTranslator implements CauseTranslator {

    private static final Logger LOG = Logger.getLogger(ConstraintTranslator.class);

    private static final Duration AFTER_A_COLLISION = Duration.ofSeconds(1);
    private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(5);

    private final Map<String, ProblemType> problems = new HashMap<>();

    @Inject
    ConstraintTranslator(@Any Instance<ConstraintProblems> programs) {
        this((Iterable<ConstraintProblems>) programs);
    }

    public ConstraintTranslator(Iterable<ConstraintProblems> programs) {
        programs.forEach(program -> program.byConstraint().forEach(this::map));
    }

    /** The refusal that this exception, or any below it, stands for; empty if it is none. */
    public Optional<Refused> refusalIn(Throwable thrown) {
        return DatabaseFailure.in(thrown).flatMap(this::refusal);
    }

    @Override
    public Optional<Refused> translate(Throwable cause) {
        return DatabaseFailure.beside(cause).flatMap(this::refusal);
    }

    private Optional<Refused> refusal(DatabaseFailure failure) {
        ProblemType mapped = failure.constraint() == null ? null : problems.get(failure.constraint());
        if (mapped != null) {
            return Optional.of(Refused.because(mapped));
        }
        return switch (failure.kind()) {
            case CONFLICT -> {
                LOG.warnf("No refusal is named for constraint %s (%s)", failure.constraint(), failure.sqlState());
                yield Optional.of(Refused.because(CommonProblem.CONFLICT));
            }
            case INVALID_ROW -> Optional.empty();
            case COLLISION -> Optional.of(unavailable(failure, AFTER_A_COLLISION));
            case UNAVAILABLE -> Optional.of(unavailable(failure, AFTER_AN_OUTAGE));
        };
    }

    private static Refused unavailable(DatabaseFailure failure, Duration wait) {
        LOG.warnf("Answered 503: SQLSTATE %s", failure.sqlState());
        return Refused.because(CommonProblem.UNAVAILABLE).retryAfter(wait);
    }

    /** Checked at start: two refusals for one constraint would be answered by chance. */
    private void map(String constraint, ProblemType problem) {
        if (problems.put(constraint, problem) != null) {
            throw new IllegalStateException(constraint + " is mapped twice");
        }
    }
}
