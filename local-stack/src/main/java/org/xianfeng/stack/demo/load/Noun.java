package org.xianfeng.stack.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

/** What is recorded, and where. */
public enum Noun {
    ORGANIZATION("organizations"),
    PERSON("persons"),
    MEMBER("members"),
    ENTERPRISE("enterprises"),
    ACTIVITY("activities"),
    LECTURER("lecturers"),
    COURSE("courses"),
    SESSION("course-sessions");

    private final String path;

    Noun(String path) {
        this.path = "/api/v1/" + path;
    }

    String path() {
        return path;
    }

    /** The id of what was made, in the answer. */
    String idIn(JsonNode made) {
        return (this == ACTIVITY ? made.path("activity") : made).path("id").asText();
    }

    /** As it is counted. */
    String plural() {
        return path.substring(path.lastIndexOf('/') + 1).replace('-', ' ');
    }

    /** One of them. */
    String path(String id) {
        return path + "/" + id;
    }
}
