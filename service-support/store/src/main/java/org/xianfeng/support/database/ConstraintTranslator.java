package org.xianfeng.support.database;

import io.quarkus.runtime.Startup;
import org.jboss.logging.Logger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.xianfeng.support.problem.ProblemType;
import org.xianfeng.support.problem.Refused;

/**
 * Turns what the database refused into an answer, whether it came up at flush or, for deferred constraints, at commit.
 *
 * <p>A constraint that a program maps is the refusal it names. Of the others, unique, exclusion and foreign keys are 409
 * changed-meanwhile: a competing request can violate each of them although this one checked its rule first. A check or
 * not-null constraint looks at one row only; if the domain let such a row through, that is our mistake and stays a 500.
 */
@Startup
@ApplicationScoped
public class ConstraintTranslator {

    private static final Logger LOG = Logger.getLogger(ConstraintTranslator.class);

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
        return DatabaseFailure.in(thrown).flatMap(this::problemOf).map(Refused::because);
    }

    private Optional<ProblemType> problemOf(DatabaseFailure failure) {
        ProblemType mapped = failure.constraint() == null ? null : problems.get(failure.constraint());
        if (mapped != null) {
            return Optional.of(mapped);
        }
        return switch (failure.kind()) {
            case CONFLICT -> {
                LOG.warnf("No refusal is named for constraint %s (%s)", failure.constraint(), failure.sqlState());
                yield Optional.of(DatabaseProblem.CHANGED_MEANWHILE);
            }
            case INVALID_ROW -> Optional.empty();
            case COLLISION, UNAVAILABLE -> {
                LOG.warnf("Answered 503: SQLSTATE %s", failure.sqlState());
                yield Optional.of(DatabaseProblem.UNAVAILABLE);
            }
        };
    }

    /** Checked at start: a refusal with facts would be answered with holes, and two refusals for one constraint by chance. */
    private void map(String constraint, ProblemType problem) {
        if (!problem.facts().isEmpty()) {
            throw new IllegalStateException(constraint + " is mapped to " + problem.code() + ", which needs facts");
        }
        if (problems.put(constraint, problem) != null) {
            throw new IllegalStateException(constraint + " is mapped twice");
        }
    }
}
