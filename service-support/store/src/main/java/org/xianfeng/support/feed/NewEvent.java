package org.xianfeng.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.xianfeng.support.id.Ids;

/** An event that is about to be written in the transaction of the change it tells of. */
record NewEvent(UUID id, EventType type, UUID subjectId, long version, List<UUID> forgets, Instant time, String data) {

    private static final String INSERT =
            """
            insert into feed_event
                (id, type, keeping, subject_type, subject_id, subject_version, forgets, time, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    NewEvent {
        if (type.keeping() != Keeping.DELETION && !forgets.isEmpty()) {
            throw new IllegalArgumentException(type.type() + " is no deletion and cannot make anything forgotten");
        }
    }

    static NewEvent of(EventType type, UUID subjectId, long version, Instant time, String data) {
        return new NewEvent(
                Ids.next(),
                type,
                subjectId,
                version,
                type.keeping() == Keeping.DELETION ? List.of(subjectId) : List.of(),
                time,
                data);
    }

    /** The same event, which ends these subjects too. */
    NewEvent forgetting(Collection<UUID> others) {
        Set<UUID> all = new LinkedHashSet<>(forgets);
        all.addAll(others);
        return new NewEvent(id, type, subjectId, version, List.copyOf(all), time, data);
    }

    /** Draws the number: from here on nothing else of this transaction may change the subject. */
    void write(Connection connection) throws SQLException {
        writeAll(List.of(this), connection);
    }

    /** Draws the number of each, in this order. */
    static void writeAll(List<NewEvent> events, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NewEvent event : events) {
                event.bind(insert, connection);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement insert, Connection connection) throws SQLException {
        insert.setObject(1, id);
        insert.setString(2, type.type());
        insert.setString(3, type.keeping().name());
        insert.setString(4, type.subjectType());
        insert.setObject(5, subjectId);
        insert.setLong(6, version);
        if (type.keeping() == Keeping.DELETION) {
            insert.setArray(7, connection.createArrayOf("uuid", forgets.toArray()));
        } else {
            insert.setNull(7, Types.ARRAY);
        }
        insert.setObject(8, time.atOffset(ZoneOffset.UTC));
        insert.setString(9, data);
    }
}
