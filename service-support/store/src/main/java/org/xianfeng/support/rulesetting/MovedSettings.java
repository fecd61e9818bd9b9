package org.xianfeng.support.rulesetting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.sql.Connection;
import java.time.LocalDate;

import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.follow.EventConsumer;

/**
 * Takes the settings of a subtree along when the service that is followed says that the subtree stands elsewhere, in the
 * transaction in which everything else learns of it. Told again, nothing stands under the old path any more.
 */
public abstract class MovedSettings implements EventConsumer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REASON = "Organization moved | 组织隶属关系变更";

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

    @Override
    public void apply(FeedEvent event, Connection connection) {
        if (event.type().equals(moved)) {
            JsonNode move = read(event.data());
            change.follow(
                    move.path("oldPath").textValue(),
                    move.path("newPath").textValue(),
                    LocalDate.parse(move.path("from").textValue()),
                    REASON);
        }
    }

    /** Settings are this program's own. */
    @Override
    public void forget(Connection connection) {}

    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event's data is JSON", e);
        }
    }
}
