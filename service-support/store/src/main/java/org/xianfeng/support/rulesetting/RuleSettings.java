package org.xianfeng.support.rulesetting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.language.Language;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/**
 * Says which value of a rule holds for an organisation on a day: its own, else that of the nearest organisation above it,
 * else the one set for everywhere, else the default.
 */
@ApplicationScoped
public class RuleSettings {

    /** The path that stands for everywhere. */
    public static final String EVERYWHERE = "/";

    /** The order of a rule's history: the newest first, since a version is what tells its settings apart. */
    public static final Keyset<RuleSettingView> HISTORY = Keyset.of(
                    RuleSettingView.class, "name", String.class, RuleSettingView::name)
            .sortable("version", "version", Integer.class, RuleSettingView::version)
            .usually("-version");

    private final RuleCatalogue rules;
    private final RuleSettingRows rows;

    RuleSettings(RuleCatalogue rules, RuleSettingRows rows) {
        this.rules = rules;
        this.rows = rows;
    }

    /**
     * The value, with the reference by which an answer names it.
     *
     * @param organizationPath where the organisation stands on that day, for example {@code /1/4/12/}
     */
    public <T> RuleValue<T> valueFor(RuleDefinition<T> rule, String organizationPath, LocalDate day) {
        Optional<RuleSetting> setting = rows.nearest(rule.name(), organizationPath, day);
        T value = setting.map(found -> rule.read(found.value())).orElse(rule.defaultValue());
        int version = setting.map(RuleSetting::version).orElse(0);
        return new RuleValue<>(value, new RuleReference(rule.name(), version, rule.source()));
    }

    /** What these rules say at these organisations from the day on, in one statement however many there are. */
    public KnownValues valuesFrom(
            Collection<? extends RuleDefinition<?>> rules, Collection<String> organizationPaths, LocalDate day) {
        List<String> names = rules.stream().map(RuleDefinition::name).toList();
        return new KnownValues(day, rows.leftFrom(names, organizationPaths, day));
    }

    /** What every rule says for the organisation on the day, by name. */
    public List<RuleSettingView> allFor(String organizationPath, LocalDate day, Language language) {
        List<String> names = rules.all().stream().map(RuleDefinition::name).toList();
        Map<String, RuleSetting> set = rows.nearest(names, organizationPath, day);
        return rules.all().stream()
                .map(rule -> view(rule, Optional.ofNullable(set.get(rule.name())), language))
                .toList();
    }

    /** What one rule says for the organisation on the day. */
    public RuleSettingView holding(String name, String organizationPath, LocalDate day, Language language) {
        return view(rules.named(name), rows.nearest(name, organizationPath, day), language);
    }

    /** The setting of this version, if it is within the scope or above it. */
    public RuleSettingView version(String name, int version, Scope scope, Language language) {
        RuleDefinition<?> rule = rules.named(name);
        return rows.version(name, version)
                .filter(setting -> scope.reachesUpOrDownTo(setting.organizationPath()))
                .map(setting -> RuleSettingView.of(rule, setting, language))
                .orElseThrow(() -> CommonProblem.notFound("rule-setting"));
    }

    /** What was ever set for a rule within the scope or above it. The rows are opened with {@link #HISTORY}. */
    public Page<RuleSettingView> historyOf(
            String name, Scope scope, Window<RuleSettingView> window, Language language) {
        RuleDefinition<?> rule = rules.named(name);
        Page<RuleSettingView> page = window.page(
                rows.history(name, scope, window).stream()
                        .map(setting -> RuleSettingView.of(rule, setting, language))
                        .toList(),
                view -> view);
        return window.counts() ? page.counted(rows.count(name, scope, window)) : page;
    }

    private static RuleSettingView view(RuleDefinition<?> rule, Optional<RuleSetting> setting, Language language) {
        return setting.map(found -> RuleSettingView.of(rule, found, language))
                .orElseGet(() -> RuleSettingView.ofDefault(rule, language));
    }
}
