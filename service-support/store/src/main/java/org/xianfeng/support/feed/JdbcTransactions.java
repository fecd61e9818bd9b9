package org.xianfeng.support.feed;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

record JdbcTransactions(DataSource dataSource) implements Transactions {

    @Override
    public <T> T inOne(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (Throwable failure) {
                rollBack(connection, failure);
                throw failure;
            }
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException alreadyGone) {
            failure.addSuppressed(alreadyGone);
        }
    }
}
