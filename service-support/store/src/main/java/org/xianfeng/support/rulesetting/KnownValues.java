package org.xianfeng.support.rulesetting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What rules say at several organisations from a day on, as far as that is known already: read together, so that asking
 * for one more rule or organisation asks nothing of the database.
 */
public final class KnownValues {

    private final LocalDate day;
    private final Map<String, List<RuleSetting>> byRule;

    KnownValues(LocalDate day, List<RuleSetting> settings) {
        this.day = day;
        this.byRule = settings.stream().collect(Collectors.groupingBy(RuleSetting::name));
    }

    /**
     * The value of the day, and each other one that is known already, with the day on which it begins. For what is kept
     * because a rule said so, and has to change on the day it says otherwise.
     */
    public <T> SortedMap<LocalDate, T> of(RuleDefinition<T> rule, String organizationPath) {
        List<String> above = List.of(RuleSettingRows.withAncestors(organizationPath));
        List<RuleSetting> concerned = new ArrayList<>(byRule.getOrDefault(rule.name(), List.of()));
        concerned.removeIf(setting -> !above.contains(setting.organizationPath()));
        TreeSet<LocalDate> turns = concerned.stream()
                .flatMap(setting ->
                        Stream.of(Optional.of(setting.validFrom()), Optional.ofNullable(setting.validUntil())))
                .flatMap(Optional::stream)
                .filter(turn -> turn.isAfter(day))
                .collect(Collectors.toCollection(TreeSet::new));
        TreeMap<LocalDate, T> values = new TreeMap<>();
        values.put(day, valueOn(day, rule, concerned));
        for (LocalDate turn : turns) {
            T value = valueOn(turn, rule, concerned);
            if (!value.equals(values.lastEntry().getValue())) {
                values.put(turn, value);
            }
        }
        return values;
    }

    /** That of the nearest organisation: of those above one, the longer path is the nearer. */
    private static <T> T valueOn(LocalDate day, RuleDefinition<T> rule, List<RuleSetting> concerned) {
        return concerned.stream()
                .filter(setting -> setting.holdsOn(day))
                .reduce((one, other) -> other.organizationPath().length()
                                > one.organizationPath().length()
                        ? other
                        : one)
                .map(nearest -> rule.read(nearest.value()))
                .orElse(rule.defaultValue());
    }
}
