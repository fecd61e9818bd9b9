package org.xianfeng.support.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The feed's events as a CloudEvents 1.0 batch in JSON, written and read. */
public final class CloudEvents {

    /** The media type of a batch. */
    public static final String BATCH = "application/cloudevents-batch+json";

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private CloudEvents() {}

    /**
     * Writes a batch.
     *
     * @param source the program that published the events, as a URI reference
     */
    public static byte[] write(String source, List<FeedEvent> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            for (FeedEvent event : events) {
                write(source, event, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads a batch. */
    public static List<FeedEvent> read(byte[] batch) throws IOException {
        List<FeedEvent> events = new ArrayList<>();
        for (JsonNode event : JSON.readTree(batch)) {
            events.add(read(event));
        }
        return events;
    }

    /** Numbers beyond 32 bits are strings in CloudEvents; "sequence" is ordered as text too. */
    private static void write(String source, FeedEvent event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("specversion", "1.0");
        json.writeStringField("id", event.id().toString());
        json.writeStringField("source", source);
        json.writeStringField("type", event.type());
        json.writeStringField("subject", event.subjectType() + "/" + event.subjectId());
        json.writeStringField("time", event.time().toString());
        json.writeStringField("sequence", "%019d".formatted(event.position()));
        json.writeStringField("subjectversion", Long.toString(event.version()));
        json.writeStringField("datacontenttype", "application/json");
        json.writeFieldName("data");
        json.writeRawValue(event.data());
        json.writeEndObject();
    }

    private static FeedEvent read(JsonNode event) throws IOException {
        String subject = event.path("subject").asText();
        int slash = subject.lastIndexOf('/');
        if (!event.path("specversion").asText().equals("1.0") || slash < 0) {
            throw new IOException("Not an event of a feed: " + event.path("id").asText());
        }
        return new FeedEvent(
                Long.parseLong(event.path("sequence").asText()),
                UUID.fromString(event.path("id").asText()),
                event.path("type").asText(),
                subject.substring(0, slash),
                UUID.fromString(subject.substring(slash + 1)),
                Long.parseLong(event.path("subjectversion").asText()),
                Instant.parse(event.path("time").asText()),
                event.path("data").toString());
    }
}
