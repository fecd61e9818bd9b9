package org.xianfeng.support.problem;

import java.util.regex.Pattern;

/**
 * A name that a caller gave, as far as a problem repeats it: she recognises what she misspelt, while an identity number or
 * a mobile number that slid into the place of a name does not come back.
 */
public final class SentName {

    /** What stands where a name is not repeated. */
    public static final String WITHHELD = "*";

    private static final int LONGEST = 64;

    /** Digits may be in a name, but not so many that they could be somebody's number. */
    private static final Pattern NAME =
            Pattern.compile("(?=[^0-9]*(?:[0-9][^0-9]*){0,4}$)[A-Za-z_$@][A-Za-z0-9_$@.:\\[\\]-]*");

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");

    private SentName() {}

    /** The name if it looks like one. */
    public static String shown(String sent) {
        return sent.length() <= LONGEST && NAME.matcher(sent).matches() ? sent : WITHHELD;
    }

    /** One step of a JSON Pointer, which may be an index as well. */
    static String step(String sent) {
        return INDEX.matcher(sent).matches() ? sent : shown(sent);
    }
}
