package org.xianfeng.support.scope;

import java.util.regex.Pattern;

/**
 * The half-open range of paths that one subtree of organisations covers. A path is made of short codes with a separator
 * at both ends ({@code /1/4/12/}); compared byte by byte, everything below it lies in {@code [path, path with its last
 * separator replaced by the next character)}. Never a LIKE: {@code /1/11%} would match {@code /1/110/}, and a
 * parameterised LIKE cannot use the index under a generic plan.
 *
 * @param from the first path inside, the organisation's own
 * @param until the first path behind the subtree
 */
public record PathRange(String from, String until) implements Comparable<PathRange> {

    private static final Pattern PATH = Pattern.compile("/([0-9a-z]+/)*");

    /** Every organisation there is. */
    public static final PathRange EVERYTHING = below("/");

    /** The organisation with this path and all below it. */
    public static PathRange below(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("Not a path: " + path);
        }
        return new PathRange(path, path.substring(0, path.length() - 1) + "0");
    }

    /** The organisation with this path alone: each path below it continues with a character that sorts after {@code !}. */
    public static PathRange only(String path) {
        below(path);
        return new PathRange(path, path + "!");
    }

    public boolean contains(String path) {
        return path.compareTo(from) >= 0 && path.compareTo(until) < 0;
    }

    boolean contains(PathRange other) {
        return other.from.compareTo(from) >= 0 && other.until.compareTo(until) <= 0;
    }

    @Override
    public int compareTo(PathRange other) {
        int byFrom = from.compareTo(other.from);
        return byFrom != 0 ? byFrom : other.until.compareTo(until);
    }
}
