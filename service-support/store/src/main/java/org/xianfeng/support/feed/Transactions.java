package org.xianfeng.support.feed;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where a piece of work gets its transaction from. */
public interface Transactions {

    /** Runs the work in a transaction of its own: all of it happens, or nothing. */
    <T> T inOne(Work<T> work) throws SQLException;

    /** Work on one connection; it neither commits nor closes it. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /** Transactions of the database alone, for work that no entity takes part in. */
    static Transactions of(DataSource dataSource) {
        return new JdbcTransactions(dataSource);
    }
}
