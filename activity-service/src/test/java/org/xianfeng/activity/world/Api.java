package org.xianfeng.activity.world;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.support.testing.Answers;

/** The API as a caller uses it, and the bodies that she sends. */
public final class Api {

    public static final String ACTIVITIES = "/api/v1/activities";

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    public static Api as(String token) {
        return new Api(token);
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return given().auth().oauth2(token).get(path, parameters).then();
    }

    public ValidatableResponse post(String path, Object body, Object... parameters) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path, parameters)
                .then();
    }

    public ValidatableResponse post(String path) {
        return given().auth().oauth2(token).post(path).then();
    }

    /** @param ifMatch null to leave it out */
    public ValidatableResponse patch(String path, String ifMatch, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(body)
                .patch(path)
                .then();
    }

    /** Records an activity that must be accepted, and answers its id. */
    public UUID record(Map<String, Object> activity) {
        return Answers.id(post(ACTIVITIES, activity).statusCode(201), "/activity/id");
    }

    /** An activity that was held in 2019, in the words of a request. */
    public static Map<String, Object> held(String kind, OrganizationRef... hosts) {
        Map<String, Object> activity = activity(kind, "2019-11-11T01:00:00Z", "2019-11-11T10:00:00Z", hosts);
        activity.put("state", "HELD");
        activity.put("lateEntryReason", "历史资料补录");
        return activity;
    }

    public static Map<String, Object> activity(String kind, String start, String end, OrganizationRef... hosts) {
        Map<String, Object> activity = new TreeMap<>();
        activity.put("kind", kind);
        activity.put("title", "活动（演示）");
        activity.put("mode", "ONSITE");
        activity.put("place", "一楼大厅");
        activity.put("startsAt", start);
        activity.put("endsAt", end);
        List<Map<String, Object>> named = new ArrayList<>();
        for (OrganizationRef host : hosts) {
            named.add(Map.of("organizationId", host.id()));
        }
        activity.put("hosts", named);
        return activity;
    }

    public static Map<String, Object> present(Roster.Member member) {
        return line(member, "PRESENT");
    }

    public static Map<String, Object> line(Roster.Member member, String code) {
        return new TreeMap<>(Map.of("memberId", member.id(), "code", code));
    }

    public static Map<String, Object> guest(String name, String capacity) {
        return new TreeMap<>(Map.of("guest", Map.of("name", name), "capacity", capacity, "code", "PRESENT"));
    }

    public static Map<String, Object> sheet(List<Map<String, Object>> lines) {
        return new TreeMap<>(Map.of("lines", lines));
    }
}
