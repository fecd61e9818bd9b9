package org.xianfeng.support.language;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.validation.constraints.NotNull;

/** A sentence in both languages. Neither may be missing: an API that is silent in one of them is half an API. */
public record BilingualText(@NotNull String en, @NotNull String zh) {

    private static final Pattern BOTH = Pattern.compile("(.*?)\\s+\\|\\s+(?=[^|]*\\p{IsHan})(.*)", Pattern.DOTALL);
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    public BilingualText {
        if (en == null || en.isBlank() || zh == null || zh.isBlank()) {
            throw new IllegalArgumentException("A text needs both languages: en=" + en + ", zh=" + zh);
        }
    }

    public static BilingualText of(String en, String zh) {
        return new BilingualText(en, zh);
    }

    /**
     * A text written as one, where only one string has room for it: {@code English | 中文}. Empty if it is not in both
     * languages.
     */
    public static Optional<BilingualText> parse(String both) {
        Matcher parts = BOTH.matcher(both.strip());
        return parts.matches()
                ? Optional.of(of(parts.group(1).strip(), parts.group(2).strip()))
                : Optional.empty();
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** The sentence with each {@code {fact}} replaced by its value; a fact that is not given stays as it is written. */
    public String in(Language language, Map<String, ?> facts) {
        Matcher matcher = FACT.matcher(in(language));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                facts.containsKey(found.group(1)) ? String.valueOf(facts.get(found.group(1))) : found.group()));
    }
}
