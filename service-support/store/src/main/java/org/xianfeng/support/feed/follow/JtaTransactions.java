package org.xianfeng.support.feed.follow;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

import java.sql.Connection;
import java.time.Duration;

import org.xianfeng.support.feed.Transactions;

/** Transactions that entities and use cases take part in too, so that a consumer may call them. */
record JtaTransactions(AgroalDataSource dataSource) implements Transactions {

    /** Reading a whole feed anew happens in one transaction; its statements have limits of their own. */
    private static final Duration TIMEOUT = Duration.ofHours(1);

    @Override
    public <T> T inOne(Work<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) TIMEOUT.toSeconds())
                .call(() -> {
                    try (Connection connection = dataSource.getConnection()) {
                        return work.on(connection);
                    }
                });
    }
}
