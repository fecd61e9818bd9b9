package org.xianfeng.activity.directory;

import static org.xianfeng.support.feed.follow.SqlConsumer.Given.DATA;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.feed.follow.SqlConsumer;
import org.xianfeng.support.roster.Roster;

/**
 * Keeps the paths by which activities are found where membership-service says that organisations stand: a move is one
 * statement for a whole subtree. Whoever is recording an activity holds the organisation, so it is waited for first, in a
 * statement of its own, and the next one sees what was recorded.
 */
@ApplicationScoped
class OrganizationMoves extends SqlConsumer {

    static final String SOURCE = "membership";

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

    private static final Map<String, List<Write>> WRITES = Map.of(
            "org.xianfeng.membership.organization.moved",
            List.of(Write.of(Roster.HOLD_SUBTREE, DATA), Write.of(MOVE_SUBTREE, DATA)),
            "org.xianfeng.membership.organization.state",
            List.of(Write.of(HOLD_ONE, DATA), Write.of(PLACE_ONE, DATA)));

    /** There is nothing to forget: activities stay, and the states that come again put each where its host stands. */
    OrganizationMoves() {
        super(SOURCE, WRITES, List.of());
    }
}
