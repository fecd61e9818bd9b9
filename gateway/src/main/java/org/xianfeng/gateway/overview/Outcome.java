package org.xianfeng.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;

import org.xianfeng.gateway.GatewayProblem;
import org.xianfeng.support.problem.Problem;

/**
 * What came of asking a service: what it answered, or the code of the problem that kept it from answering.
 *
 * @param status of the answer; 0 if there was none
 */
record Outcome(int status, JsonNode body, String failure) {

    private static final int DONE = 200;

    static Outcome answered(int status, JsonNode body) {
        return new Outcome(status, body, null);
    }

    static Outcome failed(GatewayProblem problem) {
        return new Outcome(0, null, problem.code());
    }

    /** The service has decided that this caller does not get this object: it is not there for her, or not allowed. */
    boolean isRefusal() {
        return status == 400 || status == 401 || status == 403 || status == 404;
    }

    Part part() {
        if (status == DONE) {
            return Part.of(body);
        }
        return Part.missing(failure == null ? refusalCode() : failure);
    }

    private String refusalCode() {
        String type = body.path("type").asText();
        return type.startsWith(Problem.PAGES)
                ? type.substring(Problem.PAGES.length())
                : GatewayProblem.SERVICE_FAILED.code();
    }
}
