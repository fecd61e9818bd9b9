package org.xianfeng.support.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The two languages in which the API speaks to people. */
public enum Language {
    EN("en"),
    ZH("zh-CN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The tag for {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /** What the caller's {@code Accept-Language} asks for; English when it asks for neither, or is unreadable. */
    public static Language preferredBy(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            return ranges(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(language -> language.equals("zh") || language.equals("en"))
                    .findFirst()
                    .map(language -> language.equals("zh") ? ZH : EN)
                    .orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        return Locale.LanguageRange.parse(acceptLanguage).stream()
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .toList();
    }
}
