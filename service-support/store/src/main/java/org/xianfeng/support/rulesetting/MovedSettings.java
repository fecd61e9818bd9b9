package org.xianfeng.support.rulesetting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.follow.EventConsumer;

/**
 * Takes the settings of a subtree along when the service that is followed says that the subtree stands elsewhere, in
 * the transaction in which everything else learns of it. When all is told anew, it may never have moved: each setting
 * is put where its organisation is said to stand in the end.
 */
public abstract class MovedSettings implements EventConsumer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REASON = "Organization moved | 组织隶属关系变更";
    private static final String TOLD_ANEW = "Organization stands elsewhere | 组织隶属关系更正";

    private final String source;
    private final String moved;
    private final ChangeRuleSetting change;

    /**
     * Follows the moves that this source tells of.
     *
     * @param moved the type of the event, whose data has {@code oldPath}, {@code newPath} and the day {@code from}
     */
    protected MovedSettings(String source, String moved, ChangeRuleSetting change) {
        this.source = source;
        this.moved = moved;
        this.change = change;
    }

    @Override
    public String source() {
        return source;
    }

    /**
     * Waits for whoever is writing down a path of this subtree at the moment, so that what he sets is seen here and
     * goes with it; the subtree may be under either path by now.
     */
    protected abstract void hold(FeedEvent move);

    /** Where the organisation stands, or stood last, and since when; empty if nothing is known of it. */
    protected abstract Optional<Standing> standingOf(UUID organizationId);

    /** Since that day it has stood there, and whatever is above it, too. */
    public record Standing(String path, LocalDate since) {}

    @Override
    public void apply(FeedEvent event, Connection connection) {
        if (event.type().equals(moved)) {
            JsonNode move = read(event.data());
            String oldPath = move.path("oldPath").textValue();
            String newPath = move.path("newPath").textValue();
            hold(event);
            change.follow(oldPath, newPath, LocalDate.parse(move.path("from").textValue()), REASON);
        }
    }

    /** Settings are this program's own. */
    @Override
    public void forget(Connection connection) {}

    /** Where the moves led is said when all of them are told; what one of them did here is done already. */
    @Override
    public void retell(FeedEvent event, Connection connection) {}

    /**
     * What is set for an organisation that is not told of stays where it is: somebody set it, and it may be told of
     * again.
     */
    @Override
    public void retold(Connection connection) {
        for (UUID organization : change.organizations()) {
            standingOf(organization)
                    .ifPresent(standing ->
                            change.stands(new RuledPlace(organization, standing.path()), standing.since(), TOLD_ANEW));
        }
    }

    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event's data is JSON", e);
        }
    }
}
