package org.xianfeng.membership.world;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.xianfeng.support.testing.Answers;

/** Calls of this service's interface, for tests that tell a story of several. */
public final class Api {

    private Api() {}

    public static ValidatableResponse get(String token, String path, Object... parameters) {
        return given().auth().oauth2(token).get("/api/v1" + path, parameters).then();
    }

    public static ValidatableResponse post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public static ValidatableResponse patch(String token, String path, String tag, String body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1" + path)
                .then();
    }

    /** The id of what was made. */
    public static UUID made(ValidatableResponse response) {
        return Answers.idOfMade(response);
    }

    /** A committee at the top of a tree of its own. */
    public static UUID committee() {
        return made(
                post(
                        Callers.PLATFORM_ADMIN,
                        "/organizations",
                        """
                {"name": "兴达公司党委（演示）", "kind": "PARTY_COMMITTEE", "foundedOn": "2012-07-01",
                 "superior": {"name": "区委（演示）", "kind": "DISTRICT_COMMITTEE"}}
                """));
    }

    public static UUID below(String token, UUID parent, String kind, String name) {
        return made(post(
                token,
                "/organizations",
                """
                {"name": "%s", "kind": "%s", "foundedOn": "2013-07-01", "parentId": "%s"}
                """
                        .formatted(name, kind, parent)));
    }
}
