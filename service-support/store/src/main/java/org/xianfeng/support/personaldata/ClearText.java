package org.xianfeng.support.personaldata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds identity numbers and mobile numbers that stand in a text as they are: for tests of what leaves a program, and as
 * the last line of defence before a log is written.
 */
public final class ClearText {

    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![0-9A-Za-z])(?:(?<id>[0-9]{17}[0-9Xx])|(?:(?:\\+|00)?86[ -]?)?(?<mobile>1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}))(?![0-9A-Za-z])");

    private ClearText() {}

    /** Each number found, as it stands in the text. */
    public static List<String> in(CharSequence text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(text);
        while (matcher.find()) {
            if (isClear(matcher)) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** The text with each number masked. */
    public static String masked(CharSequence text) {
        return CANDIDATE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(isClear(found) ? mask(found.group()) : found.group()));
    }

    private static boolean isClear(MatchResult candidate) {
        String id = candidate.group(1);
        return id == null
                || IdNumberFault.in(id.toUpperCase(Locale.ROOT), LocalDate.MAX).isEmpty();
    }

    private static String mask(String number) {
        return "*".repeat(number.length() - 4) + number.substring(number.length() - 4);
    }
}
