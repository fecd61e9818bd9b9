package org.xianfeng.support.feed.follow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.xianfeng.support.feed.FeedEvent;

/** A consumer that is nothing but SQL: the statements that write what each type of event tells, in their order. */
public abstract class SqlConsumer implements EventConsumer {

    private final String source;
    private final Map<String, List<Write>> writes;
    private final List<String> forget;

    /**
     * Follows this source.
     *
     * @param writes by the type of the event; other types are left alone
     * @param forget what removes everything that was written
     */
    protected SqlConsumer(String source, Map<String, List<Write>> writes, List<String> forget) {
        this.source = source;
        this.writes = Map.copyOf(writes);
        this.forget = List.copyOf(forget);
    }

    /** What of an event a parameter of a statement is given. */
    public enum Given {
        SUBJECT(FeedEvent::subjectId),
        VERSION(FeedEvent::version),
        DATA(FeedEvent::data);

        private final Function<FeedEvent, Object> value;

        Given(Function<FeedEvent, Object> value) {
            this.value = value;
        }
    }

    /** A statement, and what its parameters are given in their order. */
    public record Write(String sql, List<Given> parameters) {

        public static Write of(String sql, Given... parameters) {
            return new Write(sql, List.of(parameters));
        }

        void run(FeedEvent event, Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    statement.setObject(i + 1, parameters.get(i).value.apply(event));
                }
                statement.execute();
            }
        }
    }

    @Override
    public final String source() {
        return source;
    }

    @Override
    public final void apply(FeedEvent event, Connection connection) throws SQLException {
        for (Write write : writes.getOrDefault(event.type(), List.of())) {
            write.run(event, connection);
        }
    }

    @Override
    public final void forget(Connection connection) throws SQLException {
        for (String delete : forget) {
            try (PreparedStatement statement = connection.prepareStatement(delete)) {
                statement.execute();
            }
        }
    }
}
