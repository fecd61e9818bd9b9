package org.xianfeng.support.feed.follow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A pool of one: whoever closes the connection leaves it for the next, unless it is broken. */
final class KeptConnection implements AutoCloseable {

    private final DataSource origin;
    private Connection connection;

    KeptConnection(DataSource origin) {
        this.origin = origin;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            return borrow();
        });
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    private Connection borrow() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = origin.getConnection();
        }
        connection.setAutoCommit(true);
        Connection kept = connection;
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(kept, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
