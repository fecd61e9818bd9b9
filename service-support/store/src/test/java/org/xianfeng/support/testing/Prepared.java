package org.xianfeng.support.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.support.database.SqlSession;

/**
 * A statement with named parameters as the program runs it, prepared so that its plan and its cost can be seen.
 *
 * @param forItsValues whether the program asks for a plan that knows the values; otherwise it is as the connection says
 */
public record Prepared(Connection connection, String text, Map<String, Object> parameters, boolean forItsValues) {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    public Prepared(Connection connection, String text, Map<String, Object> parameters) {
        this(connection, text, parameters, false);
    }

    /** As after {@link SqlSession#planForTheseValues}. */
    public Prepared plannedForItsValues() {
        return new Prepared(connection, text, parameters, true);
    }

    public Prepared with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public String plan() throws SQLException {
        return String.join("\n", explain("explain"));
    }

    /** How many blocks it reads once they are in memory. */
    public long buffers() throws SQLException {
        explain("explain (analyze, buffers, format json)"); // warms the cache, so that all runs are alike
        JsonNode plan = json(explain("explain (analyze, buffers, format json)"));
        return plan.get("Shared Hit Blocks").asLong()
                + plan.get("Shared Read Blocks").asLong();
    }

    private static JsonNode json(List<String> lines) {
        try {
            return new ObjectMapper().readTree(String.join("\n", lines)).get(0).get("Plan");
        } catch (JsonProcessingException e) {
            throw new AssertionError("The plan is no JSON", e);
        }
    }

    private List<String> explain(String explain) throws SQLException {
        List<String> values = new ArrayList<>();
        Matcher names = PARAMETER.matcher(text);
        String positional = names.replaceAll(found -> {
            values.add(literal(parameters.get(found.group(1))));
            return "\\$" + values.size();
        });
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin");
            if (forItsValues) {
                statement.execute(SqlSession.FOR_THESE_VALUES);
            }
            statement.execute("prepare list as " + positional);
            List<String> lines = new ArrayList<>();
            try (ResultSet plan =
                    statement.executeQuery(explain + " execute list (" + String.join(", ", values) + ")")) {
                while (plan.next()) {
                    lines.add(plan.getString(1));
                }
            } finally {
                statement.execute("deallocate list");
                statement.execute("commit");
            }
            return lines;
        }
    }

    private static String literal(Object value) {
        return value instanceof String[] keys ? "'{" + String.join(",", keys) + "}'" : "'" + value + "'";
    }
}
