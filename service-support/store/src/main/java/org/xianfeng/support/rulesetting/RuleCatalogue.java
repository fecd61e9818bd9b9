package org.xianfeng.support.rulesetting;

import io.quarkus.runtime.Startup;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.SentName;

/** Every rule of this program that can be set, by name. A name that is used twice stops the program from starting. */
@Startup
@Singleton
public class RuleCatalogue {

    private final Map<String, RuleDefinition<?>> byName = new TreeMap<>();

    @Inject
    RuleCatalogue(@Any Instance<RuleDefinitions> features) {
        this((Iterable<RuleDefinitions>) features);
    }

    RuleCatalogue(Iterable<RuleDefinitions> features) {
        features.forEach(feature -> feature.rules().forEach(this::add));
    }

    /** In the order of their names. */
    public Collection<RuleDefinition<?>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The rule of this name, or the refusal that there is none. */
    public RuleDefinition<?> named(String name) {
        RuleDefinition<?> rule = byName.get(name);
        if (rule == null) {
            throw Refused.because(RuleSettingProblem.UNKNOWN_RULE).with("rule", SentName.shown(name));
        }
        return rule;
    }

    private void add(RuleDefinition<?> rule) {
        if (byName.put(rule.name(), rule) != null) {
            throw new IllegalStateException("Two rules are named " + rule.name());
        }
    }
}
