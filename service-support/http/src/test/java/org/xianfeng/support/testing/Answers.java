package org.xianfeng.support.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;

import java.util.UUID;

/**
 * What fixtures read from answers, thousands of times in a run. REST-assured compiles a script for each path that it is
 * asked for, which takes longer than the request; what a test asserts may still be said in such a path.
 */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /** The id of what was made. */
    public static UUID idOfMade(ValidatableResponse answer) {
        return id(answer.statusCode(201), "/id");
    }

    /**
     * The id that stands there.
     *
     * @param pointer a JSON pointer, for example {@code /items/0/id}
     */
    public static UUID id(ValidatableResponse answer, String pointer) {
        return UUID.fromString(text(answer, pointer));
    }

    /** The text that stands there, or null where there is none. */
    public static String text(ValidatableResponse answer, String pointer) {
        return text(answer.extract().asString(), pointer);
    }

    /** The text that stands there in this document, or null where there is none. */
    public static String text(String document, String pointer) {
        try {
            JsonNode found = JSON.readTree(document).at(pointer);
            return found.isMissingNode() || found.isNull() ? null : found.asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + document, e);
        }
    }
}
