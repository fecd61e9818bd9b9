package org.xianfeng.support.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A transaction for tests without a container: everything that asks this data source gets the same connection, which
 * stays open until the test commits or closes it.
 */
public final class OneConnection implements AutoCloseable {

    private final Connection connection;
    private final DataSource dataSource;

    private OneConnection(Connection connection) {
        this.connection = connection;
        Connection uncloseable = proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        this.dataSource = proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return uncloseable;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    /** Begins a transaction on a connection of its own. */
    public static OneConnection of(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return new OneConnection(connection);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    public void rollback() throws SQLException {
        connection.rollback();
    }

    /** Rolls back what was not committed. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
