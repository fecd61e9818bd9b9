package org.xianfeng.support.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Plain statements on the connection of the running transaction, which is the one that Hibernate uses too. It does not
 * see entities that are not flushed yet. Outside a transaction each statement commits by itself.
 */
@ApplicationScoped
public class Sql {

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]\\w*)");

    private final DataSource dataSource;

    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row; called with the result set standing on it. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs an insert, update or delete and answers how many rows it touched. */
    public int update(String statement, Object... parameters) {
        return run(statement, parameters, PreparedStatement::executeUpdate);
    }

    /** Every row of the answer, in its order. */
    public <T> List<T> all(String query, Row<T> row, Object... parameters) {
        return run(query, parameters, prepared -> {
            try (ResultSet found = prepared.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row.read(found));
                }
                return rows;
            }
        });
    }

    /** As {@link #all(String, Row, Object...)}, with {@code :name} for each parameter; the query contains no other colon than {@code ::}. */
    public <T> List<T> all(String query, Row<T> row, Map<String, ?> parameters) {
        List<Object> values = new ArrayList<>();
        String positional = NAME.matcher(query).replaceAll(found -> {
            if (!parameters.containsKey(found.group(1))) {
                throw new IllegalArgumentException("No value for " + found.group());
            }
            values.add(parameters.get(found.group(1)));
            return "?";
        });
        return all(positional, row, values.toArray());
    }

    /** The first row of the answer, if it has any. */
    public <T> Optional<T> first(String query, Row<T> row, Object... parameters) {
        return run(query, parameters, prepared -> {
            try (ResultSet found = prepared.executeQuery()) {
                return found.next() ? Optional.of(row.read(found)) : Optional.empty();
            }
        });
    }

    /** For what only makes sense inside a transaction, such as a lock that lasts as long as it. */
    public void requireTransaction() {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("This needs a running transaction");
            }
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** The instant in a {@code timestamptz} column, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private <T> T run(String sql, Object[] parameters, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                bind(prepared, i + 1, parameters[i]);
            }
            return work.on(prepared);
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    private static void bind(PreparedStatement prepared, int index, Object value) throws SQLException {
        if (value == null) {
            prepared.setNull(index, Types.NULL);
        } else if (value instanceof Instant instant) {
            prepared.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            prepared.setString(index, constant.name());
        } else if (value instanceof byte[] bytes) {
            prepared.setBytes(index, bytes);
        } else {
            prepared.setObject(index, value);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement prepared) throws SQLException;
    }
}
