package org.xianfeng.support.page;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.page.Keyset.Column;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/** One order of a list: the columns by which it is sorted, the id last, each up or down. */
record Order<R>(String sort, List<Step<R>> steps) {

    record Step<R>(Column<R, ?> column, boolean down) {}

    /** The id runs in the direction of the last field, so that one index serves the order in both directions. */
    static <R> Order<R> of(String sort, Map<String, Column<R, ?>> columns, Column<R, ?> id) {
        List<Step<R>> steps = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        boolean down = false;
        for (String part : sort.isEmpty() ? new String[0] : sort.split(",", -1)) {
            down = part.startsWith("-");
            String field = down ? part.substring(1) : part;
            if (!columns.containsKey(field) || !seen.add(field)) {
                throw unknown(columns.keySet());
            }
            steps.add(new Step<>(columns.get(field), down));
        }
        steps.add(new Step<>(id, down));
        return new Order<>(sort, List.copyOf(steps));
    }

    String sql() {
        return steps.stream()
                .map(step -> step.column().sql() + (step.down() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /**
     * The rows behind the one that these parameters describe. With one direction throughout, a row comparison, which an
     * index answers directly; with mixed ones, the same spelt out. An index can begin with neither when directions are
     * mixed or the columns are of several tables: then the bound on the first column is said beside it.
     */
    String behind(String parameter) {
        boolean oneDirection = steps.stream().map(Step::down).distinct().count() == 1;
        boolean oneTable =
                steps.stream().map(step -> step.column().table()).distinct().count() == 1;
        String behind = oneDirection ? compared(parameter) : spelt(parameter);
        return oneDirection && oneTable ? behind : comparison(0, "=", parameter) + " and " + behind;
    }

    private String compared(String parameter) {
        String columns = steps.stream().map(step -> step.column().sql()).collect(Collectors.joining(", "));
        String values = IntStream.range(0, steps.size())
                .mapToObj(i -> ":" + parameter + i)
                .collect(Collectors.joining(", "));
        return "(" + columns + ") " + (steps.get(0).down() ? "<" : ">") + " (" + values + ")";
    }

    private String spelt(String parameter) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> behindAt(i, parameter))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Equal up to this step and behind in it. */
    private String behindAt(int step, String parameter) {
        String equal = IntStream.range(0, step)
                .mapToObj(i -> steps.get(i).column().sql() + " = :" + parameter + i + " and ")
                .collect(Collectors.joining());
        return "(" + equal + comparison(step, "", parameter) + ")";
    }

    private String comparison(int step, String orEqual, String parameter) {
        return steps.get(step).column().sql() + " " + (steps.get(step).down() ? "<" : ">") + orEqual + " :" + parameter
                + step;
    }

    List<String> valuesOf(R row) {
        return steps.stream().map(step -> step.column().valueOf(row)).toList();
    }

    /** The values of a cursor, which may have been written by an older release that ordered by other columns. */
    List<Object> read(List<String> values) {
        if (values.size() != steps.size()) {
            throw Refused.because(CommonProblem.INVALID_CURSOR);
        }
        try {
            return IntStream.range(0, values.size())
                    .mapToObj(i -> CursorValues.read(steps.get(i).column().type(), values.get(i)))
                    .toList();
        } catch (IllegalArgumentException | DateTimeException olderForm) {
            throw Refused.because(CommonProblem.INVALID_CURSOR);
        }
    }

    private static Refused unknown(Set<String> fields) {
        String known = String.join(", ", fields);
        return Refused.because(CommonProblem.INVALID_REQUEST)
                .violating(Violation.inParameter(
                        "sort",
                        "unknown-field",
                        BilingualText.of(
                                known.isEmpty()
                                        ? "This list has one order only."
                                        : "Sort by each of these at most once: " + known + ".",
                                known.isEmpty() ? "此列表只有一种排序。" : "可按以下字段排序，每个至多一次：" + known + "。")));
    }
}
