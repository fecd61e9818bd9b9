package org.xianfeng.support.rulesetting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.database.AdvisoryLock;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/**
 * Sets a rule for a subtree and a time, or ends that. Whoever calls has checked that the caller may decide for the
 * organisation, and holds its path. A day in the past is allowed, for a rule can become known late; what was answered
 * before then still names the version that it was answered by.
 */
@ApplicationScoped
public class ChangeRuleSetting {

    private static final String LOCK = "rule-setting:";

    private final RuleCatalogue rules;
    private final RuleSettingRows rows;
    private final Iterable<RuleSettingFollower> followers;
    private final AdvisoryLock lock;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ChangeRuleSetting(
            RuleCatalogue rules,
            RuleSettingRows rows,
            @Any Instance<RuleSettingFollower> followers,
            AdvisoryLock lock,
            AuditLog audit,
            Clock clock) {
        this(rules, rows, (Iterable<RuleSettingFollower>) followers, lock, audit, clock);
    }

    ChangeRuleSetting(
            RuleCatalogue rules,
            RuleSettingRows rows,
            Iterable<RuleSettingFollower> followers,
            AdvisoryLock lock,
            AuditLog audit,
            Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.followers = followers;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From the first day on the rule has this value there, until the last if one is given. What was set for these days
     * ends; what was set beyond them goes on under a version of its own.
     *
     * @return the version
     */
    @Transactional
    public int set(String name, RuledPlace place, RuleSettingRequest request) {
        RuleDefinition<?> rule = rules.named(name);
        refuseUnlessAllowed(rule, place.path(), request);
        lock(name);
        int version = hold(name, place, request, request.reason(), now());
        audit.record(Act.of("rule-setting:update", "rule-setting", name)
                .in(place.path())
                .because(request.reason())
                .with("version", version));
        followers.forEach(follower -> follower.changed(name, place.path()));
        return version;
    }

    /** One value a day: what was set there for these days ends, and what was set beyond them goes on. */
    private int hold(String name, RuledPlace place, RuleSettingRequest request, String reason, Instant now) {
        List<RuleSetting> before = rows.overlapping(name, place.path(), request.validFrom(), request.validUntil());
        before.forEach(setting -> rows.close(setting, request.validFrom(), reason, now));
        int version = rows.append(
                name, place, request.validFrom(), request.validUntil(), request.value(), request.reason(), now);
        before.stream()
                .filter(setting -> setting.goesOnBeyond(request.validUntil()))
                .forEach(setting -> rows.append(
                        name,
                        place,
                        request.validUntil(),
                        setting.validUntil(),
                        setting.value(),
                        setting.reason(),
                        now));
        return version;
    }

    /** From this day on the organisation has no value of its own; it follows what is above it again. */
    @Transactional
    public void end(String name, String path, LocalDate day, String reason) {
        rules.named(name);
        lock(name);
        List<RuleSetting> ended = rows.overlapping(name, path, day, null);
        if (ended.isEmpty()) {
            throw Refused.because(RuleSettingProblem.NO_RULE_SETTING_TO_END)
                    .with("rule", name)
                    .with("day", day);
        }
        Instant now = now();
        ended.forEach(setting -> rows.close(setting, day, reason, now));
        audit.record(Act.of("rule-setting:end", "rule-setting", name)
                .in(path)
                .because(reason)
                .with("until", day.toString()));
        followers.forEach(follower -> follower.changed(name, path));
    }

    /**
     * A subtree stands elsewhere in the tree from this day on, and its settings go with it: what held under the old
     * path ends, and the same values begin under the new one.
     */
    @Transactional
    public void follow(String oldPath, String newPath, LocalDate day, String reason) {
        await(rows.below(oldPath, day));
        Instant now = now();
        for (RuleSetting setting : rows.below(oldPath, day)) {
            String path = newPath + setting.organizationPath().substring(oldPath.length());
            carry(setting, new RuledPlace(setting.organizationId(), path), day, reason, now);
        }
        followers.forEach(follower -> follower.moved(newPath));
    }

    /** Every organisation that something is set for. */
    List<UUID> organizations() {
        return rows.organizations();
    }

    /**
     * The organisation is said to have stood there since this day: what is set for it under another path ends, and the
     * same values begin there. What lies before that day is left as it is.
     */
    @Transactional
    void stands(RuledPlace place, LocalDate since, String reason) {
        await(rows.elsewhere(place, since));
        List<RuleSetting> misplaced = rows.elsewhere(place, since);
        Instant now = now();
        misplaced.forEach(setting -> carry(setting, place, since, reason, now));
        if (!misplaced.isEmpty()) {
            followers.forEach(follower -> follower.moved(place.path()));
        }
    }

    private void carry(RuleSetting setting, RuledPlace place, LocalDate day, String reason, Instant now) {
        LocalDate from = setting.validFrom().isBefore(day) ? day : setting.validFrom();
        rows.close(setting, day, reason, now);
        hold(
                setting.name(),
                place,
                new RuleSettingRequest(setting.value(), from, setting.validUntil(), setting.reason()),
                reason,
                now);
    }

    private static void refuseUnlessAllowed(RuleDefinition<?> rule, String path, RuleSettingRequest request) {
        if (!rule.allows(request.value())) {
            throw Refused.because(RuleSettingProblem.RULE_VALUE_NOT_ALLOWED)
                    .with("rule", rule.name())
                    .with("allowed", rule.allowed());
        }
        if (!rule.perOrganization() && !path.equals(RuleSettings.EVERYWHERE)) {
            throw Refused.because(RuleSettingProblem.RULE_HOLDS_EVERYWHERE).with("rule", rule.name());
        }
        if (request.validUntil() != null && !request.validUntil().isAfter(request.validFrom())) {
            throw Refused.because(RuleSettingProblem.RULE_PERIOD_IS_EMPTY)
                    .with("from", request.validFrom())
                    .with("until", request.validUntil());
        }
    }

    /** One change of a rule at a time: versions are counted, and what overlaps is cut. */
    private void lock(String name) {
        if (!lock.tryInTransaction(LOCK + name)) {
            throw Refused.because(CommonProblem.CONFLICT);
        }
    }

    /**
     * A move is not made again because somebody sets a rule at the same moment; the settings come in the order of their
     * names.
     */
    private void await(List<RuleSetting> settings) {
        settings.stream().map(RuleSetting::name).distinct().forEach(name -> lock.awaitInTransaction(LOCK + name));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
