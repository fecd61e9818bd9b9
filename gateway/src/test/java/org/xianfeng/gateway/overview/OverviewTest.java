package org.xianfeng.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.xianfeng.gateway.testing.StubService;
import org.xianfeng.support.testing.Problems;
import org.xianfeng.support.testing.RawHttp;
import org.xianfeng.support.testing.RawHttp.Answer;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class OverviewTest {

    private static final String TOKEN = "Authorization: Bearer " + TestTokens.of("zhou", "user");
    private static final String ID = "0198f3a2-6c1e-7b44-9d0a-3f2b8c5e7a11";
    private static final String MEMBER = "/api/v1/members/" + ID;
    private static final String ATTENDANCE = "/api/v1/attendance?member=" + ID + "&sort=-startsAt&limit=10";
    private static final String BOOKINGS = "/api/v1/bookings?member=" + ID + "&sort=-bookedAt&limit=10";
    private static final String ORGANIZATION = "/api/v1/organizations/" + ID;
    private static final String NOT_FOUND =
            "{\"type\":\"/problems/not-found\",\"status\":404,\"kind\":\"member\",\"detail\":\"...\"}";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "xianfeng.gateway.services.membership")
    URI membershipOrigin;

    @ConfigProperty(name = "xianfeng.gateway.services.activity")
    URI activityOrigin;

    @ConfigProperty(name = "xianfeng.gateway.services.training")
    URI trainingOrigin;

    @Inject
    CircuitBreakerMaintenance breakers;

    private StubService membership;
    private StubService activity;
    private StubService training;

    @BeforeEach
    void start() {
        breakers.resetAll();
        membership = StubService.at(membershipOrigin).answering(MEMBER, 200, "{\"name\":\"林\"}");
        activity = StubService.at(activityOrigin).answering(ATTENDANCE, 200, "{\"items\":[{\"state\":\"PRESENT\"}]}");
        training = StubService.at(trainingOrigin).answering(BOOKINGS, 200, "{\"items\":[]}");
    }

    @AfterEach
    void stop() {
        membership.close();
        activity.close();
        training.close();
    }

    @Test
    void the_answers_of_all_services_stand_beside_each_other() {
        Answer overview = get(MEMBER + "/overview");

        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.json().at("/member/available").asBoolean()).isTrue();
        assertThat(overview.json().at("/member/value/name").asText()).isEqualTo("林");
        assertThat(overview.json().at("/attendance/value/items/0/state").asText())
                .isEqualTo("PRESENT");
        assertThat(overview.json().at("/bookings/value/items").isEmpty()).isTrue();
    }

    @Test
    void every_service_is_asked_with_the_callers_own_token() {
        get(MEMBER + "/overview");

        for (StubService service : new StubService[] {membership, activity, training}) {
            assertThat(service.nextEvent()).isEqualTo("head");
            assertThat(service.nextEvent()).isEqualTo("token " + TOKEN.substring("Authorization: ".length()));
        }
    }

    @Test
    void a_whole_view_is_not_sent_again_and_its_tag_is_the_hash_alone() {
        Answer first = get(MEMBER + "/overview");
        Answer again = get(MEMBER + "/overview", "If-None-Match: " + first.header("ETag"));

        assertThat(first.header("ETag")).matches("\"[0-9a-f]{16}\"");
        assertThat(again.status()).isEqualTo(304);

        activity.answering(ATTENDANCE, 200, "{\"items\":[]}");
        assertThat(get(MEMBER + "/overview", "If-None-Match: " + first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_part_whose_service_is_down_says_so_and_the_others_are_there() {
        training.close();

        Answer overview = get(MEMBER + "/overview");

        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.json().at("/bookings").toString())
                .isEqualTo("{\"available\":false,\"reason\":\"service-unavailable\"}");
        assertThat(overview.json().at("/member/available").asBoolean()).isTrue();
        assertThat(overview.json().at("/attendance/available").asBoolean()).isTrue();
        assertThat(overview.headers()).doesNotContainKey("ETag");
    }

    @Test
    void the_owner_of_the_object_may_be_down_too() {
        membership.close();

        Answer overview = get(MEMBER + "/overview");

        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.json().at("/member/reason").asText()).isEqualTo("service-unavailable");
        assertThat(overview.json().at("/attendance/available").asBoolean()).isTrue();
    }

    @Test
    void what_is_not_there_for_the_caller_is_not_there_here_either() {
        membership.answering(MEMBER, 404, NOT_FOUND);

        Answer overview = get(MEMBER + "/overview");

        assertThat(overview.status()).isEqualTo(404);
        assertThat(overview.header("Content-Type")).startsWith("application/problem+json");
        assertThat(overview.body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void a_part_that_its_service_refuses_says_why() {
        activity.answering(ATTENDANCE, 403, "{\"type\":\"/problems/insufficient-permission\",\"status\":403}");
        training.answering(BOOKINGS, 409, "{\"type\":\"/problems/roster-behind\",\"status\":409}");

        Answer overview = get(MEMBER + "/overview");

        assertThat(overview.json().at("/attendance/reason").asText()).isEqualTo("insufficient-permission");
        assertThat(overview.json().at("/bookings/reason").asText()).isEqualTo("roster-behind");
    }

    @Test
    void a_part_that_is_late_or_broken_is_left_out() {
        activity.answering(ATTENDANCE, 500, "{}");
        training.silentAbout(BOOKINGS);

        Answer overview = get(MEMBER + "/overview");

        assertThat(overview.json().at("/attendance/reason").asText()).isEqualTo("service-failed");
        assertThat(overview.json().at("/bookings/reason").asText()).isEqualTo("service-timed-out");
        assertThat(activity.requests()).as("asked a second time").isEqualTo(2);
        assertThat(training.requests()).as("not asked again: it is slow enough").isEqualTo(1);
    }

    @Test
    void a_question_that_got_no_answer_in_time_gives_its_connection_back() {
        training.silentAbout(BOOKINGS);

        Answer overview = get(MEMBER + "/overview");

        assertThat(overview.json().at("/bookings/reason").asText()).isEqualTo("service-timed-out");
        assertThat(training.nextEvent()).isEqualTo("head");
        assertThat(training.nextEvent()).isEqualTo("cancelled");
    }

    @Test
    void a_service_that_keeps_failing_is_left_in_peace_for_a_while() {
        activity.answering(ATTENDANCE, 500, "{}");
        IntStream.range(0, 20).forEach(attempt -> get(MEMBER + "/overview"));
        activity.forget();

        Answer overview = get(MEMBER + "/overview");

        assertThat(overview.json().at("/attendance/reason").asText()).isEqualTo("service-unavailable");
        assertThat(overview.json().at("/member/available").asBoolean()).isTrue();
        assertThat(activity.requests()).isZero();
    }

    @Test
    void an_organisation_is_shown_with_its_figures_activities_and_courses() {
        everythingAboutTheOrganization();

        Answer overview = get(ORGANIZATION + "/overview");

        assertThat(overview.json().at("/organization/value/name").asText()).isEqualTo("九厂");
        assertThat(overview.json().at("/statistics/value/members").asInt()).isEqualTo(57);
        assertThat(overview.json().at("/activities/value/items/0").asInt()).isEqualTo(1);
        assertThat(overview.json().at("/courseSessions/value/items/0").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"membership, organization statistics", "activity,   activities", "training,   courseSessions"})
    void what_a_service_that_is_down_knows_of_an_organisation_is_missing_and_the_rest_is_there(
            String service, String missing) {
        everythingAboutTheOrganization();
        Map.of("membership", membership, "activity", activity, "training", training)
                .get(service)
                .close();

        Answer overview = get(ORGANIZATION + "/overview");

        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.headers()).doesNotContainKey("ETag");
        overview.json().properties().forEach(part -> {
            if (List.of(missing.split(" ")).contains(part.getKey())) {
                assertThat(part.getValue().toString())
                        .as(part.getKey())
                        .isEqualTo("{\"available\":false,\"reason\":\"service-unavailable\"}");
            } else {
                assertThat(part.getValue().path("available").asBoolean())
                        .as(part.getKey())
                        .isTrue();
            }
        });
        assertThat(overview.json().fieldNames()).toIterable().hasSize(4);
    }

    @Test
    void an_organisation_outside_the_scope_is_not_there_although_its_activities_would_be() {
        everythingAboutTheOrganization();
        membership.answering(ORGANIZATION, 404, NOT_FOUND).answering(ORGANIZATION + "/statistics", 404, NOT_FOUND);

        Answer overview = get(ORGANIZATION + "/overview");

        assertThat(overview.status()).isEqualTo(404);
        assertThat(overview.header("Content-Type")).startsWith("application/problem+json");
        assertThat(overview.body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void figures_that_the_caller_may_not_read_are_missing_and_the_organisation_is_there() {
        everythingAboutTheOrganization();
        membership.answering(
                ORGANIZATION + "/statistics", 403, "{\"type\":\"/problems/insufficient-permission\",\"status\":403}");

        Answer overview = get(ORGANIZATION + "/overview");

        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.json().at("/statistics").toString())
                .isEqualTo("{\"available\":false,\"reason\":\"insufficient-permission\"}");
        assertThat(overview.json().at("/organization/value/name").asText()).isEqualTo("九厂");
        assertThat(overview.headers()).doesNotContainKey("ETag");
    }

    @Test
    void nobody_sees_anything_without_a_token() {
        Problems.problem(RawHttp.on(port).send("GET", MEMBER + "/overview"), 401, "unauthenticated");
        Problems.problem(get("/api/v1/members/nobody/overview"), 400, "invalid-request");

        assertThat(membership.requests() + activity.requests() + training.requests())
                .isZero();
    }

    @Test
    void a_phone_asks_for_the_fields_it_shows() {
        assertThat(get(MEMBER + "/overview?fields=bookings").json().fieldNames())
                .toIterable()
                .containsExactly("bookings");
    }

    private void everythingAboutTheOrganization() {
        membership
                .answering(ORGANIZATION, 200, "{\"name\":\"九厂\"}")
                .answering(ORGANIZATION + "/statistics", 200, "{\"members\":57}");
        activity.answering("/api/v1/activities?host=" + ID + "&sort=-startsAt&limit=10", 200, "{\"items\":[1]}");
        training.answering(
                "/api/v1/course-sessions?organization=" + ID + "&sort=-startsAt&limit=10", 200, "{\"items\":[2]}");
    }

    private Answer get(String target, String... more) {
        String[] headers = new String[more.length + 1];
        headers[0] = TOKEN;
        System.arraycopy(more, 0, headers, 1, more.length);
        return RawHttp.on(port).send("GET", target, headers);
    }
}
