package org.xianfeng.membership.person;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.IdNumberFault;
import org.xianfeng.support.testing.Answers;

/** Organisations and people for tests, each person with an identity number of a region that does not exist. */
public final class People {

    static final String PHONE = "13800138000";

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1950, 1, 1);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private People() {}

    static UUID committee() {
        return organization(
                Callers.PLATFORM_ADMIN,
                """
                {"name": "兴达公司党委（演示）", "kind": "PARTY_COMMITTEE", "foundedOn": "2012-07-01",
                 "superior": {"name": "区委（演示）", "kind": "DISTRICT_COMMITTEE"}}
                """);
    }

    static UUID branchBelow(UUID committee, String administrator) {
        return organization(
                administrator,
                """
                {"name": "装配车间党支部（演示）", "kind": "BRANCH", "foundedOn": "2013-07-01", "parentId": "%s"}
                """
                        .formatted(committee));
    }

    private static UUID organization(String token, String body) {
        return idOf(as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/organizations")
                .then()
                .statusCode(201));
    }

    /** A number that nobody had before: born on another day each time, by turns a man's and a woman's. */
    public static String idNumber() {
        int next = NEXT.getAndIncrement();
        String birth = FIRST_BIRTHDAY.plusDays(next).format(DateTimeFormatter.BASIC_ISO_DATE);
        String begun = "329999%s%03d".formatted(birth, 1 + next % 900);
        return Stream.of("0123456789X".split(""))
                .map(check -> begun + check)
                .filter(number -> !Optional.of(IdNumberFault.CHECK_CHARACTER)
                        .equals(IdNumber.of(number).fault(LocalDate.MAX)))
                .findFirst()
                .orElseThrow();
    }

    static ValidatableResponse post(String token, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/persons")
                .then();
    }

    public static UUID register(String token, UUID keeper, String name) {
        return register(token, keeper, name, idNumber());
    }

    public static UUID register(String token, UUID keeper, String name, String idNumber) {
        return idOf(post(token, body(keeper, name, idNumber)).statusCode(201));
    }

    public static String body(UUID keeper, String name, String idNumber) {
        return """
               {"keeperId": "%s", "name": "%s", "idNumber": "%s", "phone": "%s"}
               """
                .formatted(keeper, name, idNumber, PHONE);
    }

    static ValidatableResponse patch(String token, UUID id, String tag, String body) {
        RequestSpecification request =
                as(token).contentType("application/merge-patch+json").body(body.getBytes(StandardCharsets.UTF_8));
        return (tag == null ? request : request.header("If-Match", tag))
                .patch("/api/v1/persons/{id}", id)
                .then();
    }

    static ValidatableResponse disclosure(String token, UUID id, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/persons/{id}/disclosures", id)
                .then();
    }

    static ValidatableResponse get(String token, UUID id) {
        return as(token).get("/api/v1/persons/{id}", id).then();
    }

    static ValidatableResponse list(String token, String query) {
        return as(token).get("/api/v1/persons" + query).then().statusCode(200);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static UUID idOf(ValidatableResponse made) {
        return Answers.id(made, "/id");
    }
}
