package org.xianfeng.membership.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.audit.AuditTrail;
import org.xianfeng.support.identity.Caller;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.rulesetting.RuleSettings;
import org.xianfeng.support.rulesetting.RuleValue;
import org.xianfeng.support.time.Time;

/**
 * Watches who tries identity numbers. What is refused is recorded although it left nothing else behind; whoever
 * has hit upon registered identity numbers too often has to wait, for trying them one by one is how to find out who is
 * registered.
 */
@ApplicationScoped
public class Attempts {

    static final Duration WINDOW = Duration.ofHours(1);

    private final AuditLog audit;
    private final AuditTrail trail;
    private final RuleSettings rules;
    private final Caller caller;
    private final Clock clock;

    Attempts(AuditLog audit, AuditTrail trail, RuleSettings rules, Caller caller, Clock clock) {
        this.audit = audit;
        this.trail = trail;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** Runs what may tell that an identity number is registered, outside a transaction. */
    public <T> T withIdNumber(Act act, Supplier<T> attempt) {
        requireFewHits();
        try {
            return attempt.get();
        } catch (Refused refused) {
            if (refused.type() == MembershipProblem.ID_NUMBER_REGISTERED) {
                audit.recordRefusal(act, refused);
            }
            throw refused;
        }
    }

    /** As {@link #withIdNumber(Act, Supplier)}, for what answers nothing. */
    void withIdNumber(Act act, Runnable attempt) {
        withIdNumber(act, () -> {
            attempt.run();
            return null;
        });
    }

    /** Attempts that run at the same moment may all pass: the limit is against trying thousands, not one more. */
    private void requireFewHits() {
        Instant now = clock.instant();
        RuleValue<Integer> limit = rules.valueFor(PersonRules.ID_NUMBER_HITS, RuleSettings.EVERYWHERE, Time.dayOf(now));
        trail.refusals(caller.key(), MembershipProblem.ID_NUMBER_REGISTERED.code(), now.minus(WINDOW), limit.value())
                .ifPresent(hits -> {
                    throw Refused.because(MembershipProblem.ID_NUMBER_HITS_EXHAUSTED)
                            .with("counted", hits.counted())
                            .with("hits", limit.value())
                            .with("minutes", WINDOW.toMinutes())
                            .with("rule", limit.reference())
                            .retryAfter(Duration.between(now, hits.nth().plus(WINDOW)));
                });
    }
}
