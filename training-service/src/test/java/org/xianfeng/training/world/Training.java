package org.xianfeng.training.world;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.support.testing.Answers;

/** What tests ask of the program under test, each as one line. */
public final class Training {

    private static final String ROOT = "/api/v1/";

    /** Otherwise a merge patch would be sent in Latin letters only. */
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Training() {}

    public static RequestSpecification as(String token) {
        return given().config(UTF_8).auth().oauth2(token);
    }

    public static Response get(String token, String path) {
        return as(token).get(ROOT + path);
    }

    public static Response post(String token, String path, Object body) {
        return as(token).contentType(ContentType.JSON).body(body).post(ROOT + path);
    }

    public static Response post(String token, String path) {
        return as(token).post(ROOT + path);
    }

    public static Response patch(String token, String path, String ifMatch, Object body) {
        return as(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch(ROOT + path);
    }

    public static UUID idOf(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return Answers.id(answer.then(), "/id");
    }

    public static Map<String, Object> course(World.Unit offering) {
        return map("organizationId", offering.id(), "title", "新时代党建专题", "kind", "SPECIAL_LECTURE", "mode", "CLASSROOM");
    }

    /** Somebody from outside. */
    public static Map<String, Object> lecturer(World.Unit pool) {
        return with(unnamedLecturer(pool), "name", "王敏");
    }

    /** Somebody from our own ranks. */
    public static Map<String, Object> lecturer(World.Unit pool, World.Member member) {
        return with(unnamedLecturer(pool), "memberId", member.id());
    }

    public static Map<String, Object> unnamedLecturer(World.Unit pool) {
        return map("organizationId", pool.id(), "homeInstitution", "中央党校", "level", "CENTRAL", "topics", new String[] {
            "党史", "非公党建"
        });
    }

    /** A session that starts in a week and is booked from now on. */
    public static Map<String, Object> session(World.Unit host, UUID course, int seats) {
        return session(host, course, seats, Duration.ofDays(7));
    }

    private static Map<String, Object> session(World.Unit host, UUID course, int seats, Duration ahead) {
        Instant now = TestClock.CLOCK.instant();
        Instant start = now.plus(ahead);
        return map(
                "courseId",
                course,
                "organizationId",
                host.id(),
                "place",
                "二楼会议室",
                "startsAt",
                start,
                "endsAt",
                start.plus(Duration.ofHours(2)),
                "seats",
                map("kind", "LIMITED", "capacity", seats),
                "booking",
                map("opensAt", now.minus(Duration.ofHours(1)), "closesAt", start.minus(Duration.ofHours(1))));
    }

    /** A course and one session of it; answers the session's id. */
    public static UUID newSession(String token, World.Unit host, int seats) {
        return newSession(token, host, seats, Duration.ofDays(7));
    }

    /** The same, starting after that time. */
    public static UUID newSession(String token, World.Unit host, int seats, Duration ahead) {
        UUID course = idOf(post(token, "courses", course(host)));
        return idOf(post(token, "course-sessions", session(host, course, seats, ahead)));
    }

    public static Response book(World.Member member, UUID session) {
        return post(member.token(), "course-sessions/" + session + "/bookings", Map.of());
    }

    public static Response bookFor(String token, UUID session, UUID member) {
        return post(token, "course-sessions/" + session + "/bookings", Map.of("memberId", member));
    }

    public static Response cancel(String token, UUID booking) {
        return post(token, "bookings/" + booking + "/cancellation");
    }

    /** What a problem says to its reader, without the number of the request. */
    public static Map<String, Object> told(Response problem) {
        Map<String, Object> told = new LinkedHashMap<>(problem.jsonPath().getMap(""));
        told.remove("instance");
        return told;
    }

    /** A body, in the order in which it is written. */
    public static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            map.put(
                    (String) namesAndValues[i],
                    value instanceof Instant || value instanceof UUID ? value.toString() : value);
        }
        return map;
    }

    /** The same body with one more or another value. */
    public static Map<String, Object> with(Map<String, Object> body, Object... namesAndValues) {
        Map<String, Object> more = new LinkedHashMap<>(body);
        more.putAll(map(namesAndValues));
        return more;
    }
}
