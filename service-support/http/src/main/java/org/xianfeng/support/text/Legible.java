package org.xianfeng.support.text;

/**
 * The form of a text that people write for people: something of it can be seen, and nothing in it turns the direction
 * in which a reader reads the rest. What joins or separates letters of a script belongs to a text.
 *
 * <p>Written so that Java and ECMA-262 read it alike; the API document tells it in full beside what every client can
 * load.
 */
public final class Legible {

    private static final String FILLERS = "\\u115F\\u1160\\u2800\\u3164\\uFFA0";
    private static final String INVISIBLE = "\\p{Z}\\p{Cc}\\p{Cf}\\p{M}" + FILLERS;
    private static final String TURNS = "\\u202A-\\u202E\\u2066-\\u2069";

    /** Where one line begins of which something can be seen; {@link #REST_OF_LINE} is the rest. */
    public static final String SEEN_LINE = "(?=.*[^" + INVISIBLE + "])";

    public static final String REST_OF_LINE = "[^\\p{Cc}\\u2028\\u2029" + TURNS + "]*$";

    /** A title, a name, a place. */
    public static final String LINE = "^" + SEEN_LINE + REST_OF_LINE;

    public static final String LINE_EXPECTED =
            "One line of text that can be seen, without control characters. | 应为一行可见的文字，不含控制字符。";

    /** A reason, a note, a description: of as many lines as it takes. */
    public static final String LINES =
            "^(?=[\\s\\S]*[^" + INVISIBLE + "])[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F" + TURNS + "]*$";

    public static final String LINES_EXPECTED = "Text that can be seen, without control characters. | 应为可见的文字，不含控制字符。";

    private Legible() {}
}
