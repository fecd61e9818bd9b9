package org.xianfeng.support.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.support.language.BilingualText;

/**
 * One thing that is wrong with a request: where (a JSON Pointer into the body, or the name of a parameter), a code for
 * programs and a sentence for people. Never repeats the value that was sent, nor a name that could be one.
 */
public record Violation(String pointer, String parameter, String code, BilingualText detail) {

    private static final Pattern STEP = Pattern.compile("(?<=/)[^/]*");

    public Violation {
        pointer = pointer == null
                ? null
                : STEP.matcher(pointer).replaceAll(step -> Matcher.quoteReplacement(SentName.step(step.group())));
        parameter = parameter == null ? null : SentName.shown(parameter);
    }

    /** Something in the body; the pointer is a JSON Pointer, empty for the body as a whole. */
    public static Violation inBody(String pointer, String code, BilingualText detail) {
        return new Violation(pointer, null, code, detail);
    }

    /** Something in the query, the path or a header. */
    public static Violation inParameter(String parameter, String code, BilingualText detail) {
        return new Violation(null, parameter, code, detail);
    }
}
