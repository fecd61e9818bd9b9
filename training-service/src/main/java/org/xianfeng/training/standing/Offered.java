package org.xianfeng.training.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.scope.Scope;

/**
 * What an organisation offers is for everything below it: a caller finds it in her scope, and on the way from there up to
 * the top of the tree.
 */
public final class Offered {

    private Offered() {}

    /**
     * The condition on a column that holds the path of whoever offers.
     *
     * @param parameters receives the values under names that begin with {@code scope}
     */
    public static String to(Scope scope, String pathColumn, Map<String, Object> parameters) {
        List<String> above = above(scope);
        String within = scope.within(pathColumn, parameters);
        if (above.isEmpty()) {
            return within;
        }
        parameters.put("scopeAbove", above);
        return "(" + within + " or " + pathColumn + " in (:scopeAbove))";
    }

    /** The paths of the organisations on the way from the scope up to the top, its own among them. */
    static List<String> above(Scope scope) {
        TreeSet<String> paths = new TreeSet<>();
        for (PathRange range : scope.ranges()) {
            String path = range.from();
            for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
                paths.add(path.substring(0, end + 1));
            }
        }
        return new ArrayList<>(paths);
    }
}
