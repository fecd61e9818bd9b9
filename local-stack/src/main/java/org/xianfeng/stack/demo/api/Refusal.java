package org.xianfeng.stack.demo.api;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer of the API that is no success, and that waiting does not change. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refusal(String request, int status, String code, String detail) {
        super("%s was answered %d %s: %s".formatted(request, status, code, detail));
        this.status = status;
        this.code = code;
    }

    /** Of one item of a list, which is refused by itself. */
    public static Refusal ofItem(String list, JsonNode item) {
        JsonNode problem = item.path("problem");
        String type = problem.path("type").asText();
        return new Refusal(
                "Item " + item.path("externalCode").asText(item.path("index").asText()) + " of POST " + list,
                item.path("status").asInt(),
                type.substring(type.lastIndexOf('/') + 1),
                problem.path("detail").asText() + (problem.has("violations") ? " " + problem.path("violations") : ""));
    }

    public int status() {
        return status;
    }

    /** The problem's code, for example {@code external-code-taken}. */
    public String code() {
        return code;
    }
}
