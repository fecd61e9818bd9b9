package org.xianfeng.membership.post;

import org.jboss.logging.Logger;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.ConstraintTranslator;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.operation.OperationError;
import org.xianfeng.support.problem.CommonProblem;

/**
 * Works out what one person may see. If that fails for another reason than that something is missing at the moment,
 * what her posts give is withheld: a rule may just have taken it from her.
 */
@ApplicationScoped
class DeriveOrWithhold {

    private static final Logger LOG = Logger.getLogger(DeriveOrWithhold.class);

    private static final BilingualText WITHHELD = BilingualText.of(
            "What this person may see could not be worked out. Until it is, her posts give her nothing; it is tried again.",
            "此人的权限未能重新计算；在计算成功之前，其职务不带来任何权限。系统会自动重试。");
    private static final BilingualText UNCHANGED = BilingualText.of(
            "What this person may see could not be worked out. Until it is, she has what she had before; it is tried again.",
            "此人的权限未能重新计算；在计算成功之前，其权限保持原样。系统会自动重试。");

    private final DeriveForHolders derive;
    private final ConstraintTranslator translator;

    DeriveOrWithhold(DeriveForHolders derive, ConstraintTranslator translator) {
        this.derive = derive;
        this.translator = translator;
    }

    /** Who could not be done, and what that leaves her with; empty if she was. */
    Optional<OperationError> failureOf(UUID person) {
        try {
            derive.alone(person);
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.errorf(e, "What the person %s may see could not be worked out", person);
            if (isPassing(e)) {
                return Optional.of(error(person, CommonProblem.UNAVAILABLE, UNCHANGED));
            }
            return Optional.of(error(person, CommonProblem.UNEXPECTED, withheld(person) ? WITHHELD : UNCHANGED));
        }
    }

    private boolean isPassing(RuntimeException failure) {
        return translator
                .refusalIn(failure)
                .filter(refusal -> refusal.type() == CommonProblem.UNAVAILABLE)
                .isPresent();
    }

    private boolean withheld(UUID person) {
        try {
            derive.withhold(person);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "The person %s keeps what her posts gave her before", person);
            return false;
        }
    }

    private static OperationError error(UUID person, CommonProblem problem, BilingualText detail) {
        return new OperationError("/persons/" + person, problem.code(), detail.in(Language.EN), detail.in(Language.ZH));
    }
}
