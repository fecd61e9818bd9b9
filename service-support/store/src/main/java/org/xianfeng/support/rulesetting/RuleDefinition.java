package org.xianfeng.support.rulesetting;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import org.xianfeng.support.language.BilingualText;

/**
 * A number, choice or switch that a rule of the domain depends on, declared where the rule is. The default holds wherever
 * and whenever nobody set another value.
 *
 * @param name stable and public, for example {@code branch-meeting.interval-months}
 * @param unit of a quantity, for example {@code month}; null where there is none
 * @param source what says so, for example {@code 支部条例 Art. 11}
 * @param perOrganization whether a subtree may have a value of its own
 * @param least the smallest value allowed; null for any
 * @param most the largest value allowed; null for any
 * @param choices the texts allowed; empty for any
 */
public record RuleDefinition<T>(
        String name,
        RuleType type,
        T defaultValue,
        String unit,
        BilingualText description,
        RuleKind kind,
        String source,
        boolean perOrganization,
        BigDecimal least,
        BigDecimal most,
        List<String> choices) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    public RuleDefinition {
        if (!NAME.matcher(name).matches() || name.length() > 100) {
            throw new IllegalArgumentException("Not a name for a rule: " + name);
        }
        choices = List.copyOf(choices);
    }

    public static RuleDefinition<Integer> integer(
            String name, int defaultValue, String unit, BilingualText description) {
        return of(name, RuleType.INTEGER, defaultValue, unit, description, List.of());
    }

    public static RuleDefinition<BigDecimal> decimal(
            String name, BigDecimal defaultValue, String unit, BilingualText description) {
        return of(name, RuleType.DECIMAL, defaultValue, unit, description, List.of());
    }

    public static RuleDefinition<Boolean> yesOrNo(String name, boolean defaultValue, BilingualText description) {
        return of(name, RuleType.BOOLEAN, defaultValue, null, description, List.of());
    }

    public static RuleDefinition<String> oneOf(
            String name, String defaultValue, List<String> choices, BilingualText description) {
        return of(name, RuleType.TEXT, defaultValue, null, description, choices);
    }

    private static <T> RuleDefinition<T> of(
            String name, RuleType type, T value, String unit, BilingualText description, List<String> choices) {
        return new RuleDefinition<>(
                name, type, value, unit, description, RuleKind.OWN, "先锋", true, null, null, choices);
    }

    /** The rule and who made it; without this it is our own. */
    public RuleDefinition<T> from(RuleKind kind, String source) {
        return new RuleDefinition<>(
                name, type, defaultValue, unit, description, kind, source, perOrganization, least, most, choices);
    }

    /** Both included. */
    public RuleDefinition<T> between(long least, long most) {
        return new RuleDefinition<>(
                name,
                type,
                defaultValue,
                unit,
                description,
                kind,
                source,
                perOrganization,
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                choices);
    }

    /** One value for all organisations: a subtree of its own would make no sense. */
    public RuleDefinition<T> everywhereTheSame() {
        return new RuleDefinition<>(
                name, type, defaultValue, unit, description, kind, source, false, least, most, choices);
    }

    /** Whether somebody may set this value. */
    boolean allows(JsonNode value) {
        return type.fits(value)
                && (least == null || value.decimalValue().compareTo(least) >= 0)
                && (most == null || value.decimalValue().compareTo(most) <= 0)
                && (choices.isEmpty() || choices.contains(value.textValue()));
    }

    /** What may be set, in a form for people: {@code INTEGER 0..90}, {@code TEXT FULL | ALL}. */
    String allowed() {
        String bounds = least == null && most == null ? "" : " " + least + ".." + most;
        return type + bounds + (choices.isEmpty() ? "" : " " + String.join(" | ", choices));
    }

    /** The type parameter and {@link #type} are set together by the factories, so the value is of it. */
    @SuppressWarnings("unchecked")
    T read(JsonNode value) {
        return (T) type.read(value);
    }
}
