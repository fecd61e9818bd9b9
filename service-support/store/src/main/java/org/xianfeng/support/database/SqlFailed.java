package org.xianfeng.support.database;

import java.sql.SQLException;

/** The database did not run a statement; the cause says why and {@link DatabaseFailure} what that means. */
public final class SqlFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailed(SQLException cause) {
        super("SQLSTATE " + cause.getSQLState(), cause);
    }
}
