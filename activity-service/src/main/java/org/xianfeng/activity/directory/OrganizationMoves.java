package org.xianfeng.activity.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.follow.EventConsumer;

/**
 * Keeps the paths by which activities are found where membership-service says that organisations stand: a move is one
 * statement for a whole subtree. Whoever is recording an activity holds the organisation, so it is waited for first, in a
 * statement of its own, and the next one sees what was recorded.
 */
@ApplicationScoped
class OrganizationMoves implements EventConsumer {

    static final String SOURCE = "membership";

    private static final String HOLD_SUBTREE =
            """
            select from roster_organization, (select ?::jsonb as data) told
             where (path >= data ->> 'oldPath' and path < left(data ->> 'oldPath', -1) || '0')
                or (path >= data ->> 'newPath' and path < left(data ->> 'newPath', -1) || '0')
               for update of roster_organization
            """;

    private static final String MOVE_SUBTREE =
            """
            with told as (select ?::jsonb as data)
            update activity_current
               set path = (data ->> 'newPath') || substr(path, length(data ->> 'oldPath') + 1)
              from told
             where path >= (data ->> 'oldPath') and path < left(data ->> 'oldPath', -1) || '0'
            """;

    private static final String HOLD_ONE =
            "select from roster_organization where id = (?::jsonb ->> 'id')::uuid for update";

    private static final String PLACE_ONE =
            """
            with told as (select ?::jsonb as data),
            place as (
                select (data ->> 'id')::uuid as id, place.path
                  from told, jsonb_to_recordset(data -> 'placements') as place(path text, "from" date)
                 where place.path is not null order by place."from" desc limit 1)
            update activity_current c set path = place.path from place
             where c.organization_id = place.id and c.path <> place.path
            """;

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public void apply(FeedEvent event, Connection connection) throws SQLException {
        switch (event.type()) {
            case "org.xianfeng.membership.organization.moved" -> run(event, connection, HOLD_SUBTREE, MOVE_SUBTREE);
            case "org.xianfeng.membership.organization.state" -> run(event, connection, HOLD_ONE, PLACE_ONE);
            default -> {
                // Nothing else decides where an activity is found.
            }
        }
    }

    /** Activities stay; the states that come again put each of them where its host stands. */
    @Override
    public void forget(Connection connection) {}

    private static void run(FeedEvent event, Connection connection, String hold, String change) throws SQLException {
        for (String statement : new String[] {hold, change}) {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.setString(1, event.data());
                prepared.execute();
            }
        }
    }
}
