package org.xianfeng.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.TestPostgres;

class AdvisoryLockTest {

    @BeforeAll
    static void database() {
        TestPostgres.create("locks");
    }

    @Test
    void whoever_comes_second_is_told_at_once_and_gets_it_after_the_first_has_ended() throws SQLException {
        try (OneConnection first = begin();
                OneConnection second = begin()) {
            assertThat(lockOf(first).tryInTransaction("job:a")).isTrue();
            assertThat(lockOf(second).tryInTransaction("job:a")).isFalse();
            assertThat(lockOf(second).tryInTransaction("job:b")).isTrue();

            first.rollback();

            assertThat(lockOf(second).tryInTransaction("job:a")).isTrue();
        }
    }

    @Test
    void without_a_transaction_it_refuses_instead_of_locking_for_a_moment() {
        AdvisoryLock lock = new AdvisoryLock(new Sql(TestPostgres.asApplication("locks")));

        assertThatThrownBy(() -> lock.tryInTransaction("job:a")).isInstanceOf(IllegalStateException.class);
    }

    private static OneConnection begin() throws SQLException {
        return OneConnection.of(TestPostgres.asApplication("locks"));
    }

    private static AdvisoryLock lockOf(OneConnection transaction) {
        return new AdvisoryLock(new Sql(transaction.dataSource()));
    }
}
