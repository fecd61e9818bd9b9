package org.xianfeng.support.edge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Refuses paths that two readers could read differently: encoded or doubled separators, dot segments, path parameters. The
 * framework's own matching and its security rules have disagreed about these more than once. Looks at the raw path
 * before {@code ?} only; a query may contain anything.
 */
final class PathGuard {

    private static final List<String> AMBIGUOUS =
            List.of(";", "%3b", "%2f", "%5c", "%2e", "%00", "%25", "\\", "//", "/../", "/./");

    private static final Pattern ORIGIN = Pattern.compile("^https?://[^/?#]+", Pattern.CASE_INSENSITIVE);

    private PathGuard() {}

    /** Whether the path of this request target, as it came over the wire, can be read in one way only. */
    static boolean accepts(String target) {
        String path = path(target).toLowerCase(Locale.ROOT);
        return path.startsWith("/")
                && AMBIGUOUS.stream().noneMatch(path::contains)
                && !path.endsWith("/..")
                && !path.endsWith("/.")
                && isUri(target);
    }

    private static boolean isUri(String target) {
        try {
            return new URI(target).getRawFragment() == null;
        } catch (URISyntaxException noUri) {
            return false;
        }
    }

    /** A target may be written with scheme and host before the path. */
    private static String path(String target) {
        int query = target.indexOf('?');
        String beforeQuery = query < 0 ? target : target.substring(0, query);
        return ORIGIN.matcher(beforeQuery).replaceFirst("");
    }
}
