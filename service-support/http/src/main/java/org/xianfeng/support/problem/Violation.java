package org.xianfeng.support.problem;

import org.xianfeng.support.language.BilingualText;

/**
 * One thing that is wrong with a request: where (a JSON Pointer into the body, or the name of a parameter), a code for
 * programs and a sentence for people. Never repeats the value that was sent.
 */
public record Violation(String pointer, String parameter, String code, BilingualText detail) {

    /** Something in the body; the pointer is a JSON Pointer, empty for the body as a whole. */
    public static Violation inBody(String pointer, String code, BilingualText detail) {
        return new Violation(pointer, null, code, detail);
    }

    /** Something in the query, the path or a header. */
    public static Violation inParameter(String parameter, String code, BilingualText detail) {
        return new Violation(null, parameter, code, detail);
    }
}
