package org.xianfeng.gateway.route;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A path of the document, for example {@code /api/v1/members/{id}/overview}. Of two that fit a request the one that names
 * more wins: compared from the left, a fixed segment comes before a variable one.
 */
record PathTemplate(String text, List<String> segments) implements Comparable<PathTemplate> {

    private static final Comparator<String> FIXED_FIRST =
            Comparator.comparing(PathTemplate::isVariable).thenComparing(Comparator.naturalOrder());

    static PathTemplate of(String text) {
        return new PathTemplate(text, segmentsOf(text));
    }

    /** The segments of a path; those of {@code /a/b} are a and b, those of {@code /a/} are a and the empty one. */
    static List<String> segmentsOf(String path) {
        return Arrays.asList(path.substring(1).split("/", -1));
    }

    boolean matches(List<String> asked) {
        if (asked.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            String wanted = segments.get(i);
            if (isVariable(wanted) ? asked.get(i).isEmpty() : !wanted.equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(PathTemplate other) {
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            int order = FIXED_FIRST.compare(segments.get(i), other.segments.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(segments.size(), other.segments.size());
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
