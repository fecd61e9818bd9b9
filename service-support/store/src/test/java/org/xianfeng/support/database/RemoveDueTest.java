package org.xianfeng.support.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.TestPostgres;

class RemoveDueTest {

    private final List<Integer> rounds = new ArrayList<>();

    @BeforeAll
    static void database() {
        TestPostgres.create("removal");
    }

    @Test
    void it_goes_on_while_rounds_are_full() throws SQLException {
        assertThat(removed(2 * RemoveDue.AT_ONCE + 1)).isEqualTo(2 * RemoveDue.AT_ONCE + 1);

        assertThat(rounds).containsExactly(RemoveDue.AT_ONCE, RemoveDue.AT_ONCE, 1);
    }

    @Test
    void it_leaves_the_rest_for_the_next_time_when_there_is_too_much() throws SQLException {
        assertThat(removed(Integer.MAX_VALUE)).isEqualTo(RemoveDue.MOST_ROUNDS * RemoveDue.AT_ONCE);

        assertThat(rounds).hasSize(RemoveDue.MOST_ROUNDS);
    }

    private int removed(int due) throws SQLException {
        try (OneConnection transaction = OneConnection.of(TestPostgres.asApplication("removal"))) {
            return new RemoveDue(new AdvisoryLock(new Sql(transaction.dataSource()))).underLock("test", atMost -> {
                int before = rounds.stream().mapToInt(Integer::intValue).sum();
                rounds.add(Math.min(atMost, due - before));
                return rounds.get(rounds.size() - 1);
            });
        }
    }
}
