package org.xianfeng.support.feed.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.ThingEvent;

/**
 * What somebody makes of the made-up program's events. Counting is not repeatable: an event that is applied twice, or not
 * at all, shows.
 */
class ThingCopy implements EventConsumer {

    static final String TABLE =
            """
            create table if not exists thing_copy (
                id uuid primary key, version bigint not null, colour int, counted bigint not null default 0)
            """;

    private static final String STATE =
            """
            insert into thing_copy (id, version, colour) values (?, ?, ?)
            on conflict (id) do update set version = excluded.version, colour = excluded.colour
            """;

    private static final String COUNTED =
            """
            insert into thing_copy (id, version, counted) values (?, ?, ?)
            on conflict (id) do update set version = excluded.version, counted = thing_copy.counted + excluded.counted
            """;

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String source() {
        return "things";
    }

    @Override
    public void apply(FeedEvent event, Connection connection) throws SQLException {
        if (event.type().equals(ThingEvent.THING_STATE.type())) {
            upsert(connection, STATE, event, told(event, "colour"));
        } else if (event.type().equals(ThingEvent.THING_COUNTED.type())) {
            upsert(connection, COUNTED, event, told(event, "amount"));
        } else if (event.type().equals(ThingEvent.THING_GONE.type())) {
            try (PreparedStatement delete = connection.prepareStatement("delete from thing_copy where id = ?")) {
                delete.setObject(1, event.subjectId());
                delete.executeUpdate();
            }
        }
    }

    @Override
    public void forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from thing_copy");
        }
    }

    private static int told(FeedEvent event, String property) {
        try {
            return JSON.readTree(event.data()).path(property).intValue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(event.toString(), e);
        }
    }

    private static void upsert(Connection connection, String sql, FeedEvent event, int value) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setObject(1, event.subjectId());
            upsert.setLong(2, event.version());
            upsert.setInt(3, value);
            upsert.executeUpdate();
        }
    }
}
