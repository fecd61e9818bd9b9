package org.xianfeng.support.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * What somebody asked of a database: each statement as it was prepared, and how PostgreSQL would run the last one for any
 * values ({@code plan_cache_mode = force_generic_plan}), which is how it runs a statement that it has seen often.
 */
public record LookupCost(List<String> statements, String genericPlan) {

    /** Watches the statements of one piece of work, which gets a data source that counts. */
    public static LookupCost of(DataSource database, Consumer<DataSource> work) {
        List<String> statements = new ArrayList<>();
        work.accept(watched(database, statements));
        return new LookupCost(List.copyOf(statements), plan(database, statements.get(statements.size() - 1)));
    }

    private static DataSource watched(DataSource database, List<String> statements) {
        return (DataSource) Proxy.newProxyInstance(
                LookupCost.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(database, arguments);
                        return answer instanceof Connection connection ? watched(connection, statements) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Connection watched(Connection connection, List<String> statements) {
        return (Connection) Proxy.newProxyInstance(
                LookupCost.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static String plan(DataSource database, String statement) {
        String numbered = numbered(statement);
        int parameters = (int) statement.chars().filter(c -> c == '?').count();
        try (Connection connection = database.getConnection();
                Statement direct = connection.createStatement()) {
            direct.execute("set plan_cache_mode = force_generic_plan");
            direct.execute("prepare lookup as " + numbered);
            String nulls = IntStream.range(0, parameters).mapToObj(i -> "null").collect(Collectors.joining(", "));
            try (PreparedStatement explain = connection.prepareStatement("explain execute lookup (" + nulls + ")");
                    ResultSet row = explain.executeQuery()) {
                StringBuilder plan = new StringBuilder();
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
                return plan.toString();
            } finally {
                direct.execute("deallocate lookup");
                direct.execute("reset plan_cache_mode");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String numbered(String statement) {
        StringBuilder text = new StringBuilder();
        int parameter = 0;
        for (char c : statement.toCharArray()) {
            text.append(c == '?' ? "$" + ++parameter : String.valueOf(c));
        }
        return text.toString();
    }
}
