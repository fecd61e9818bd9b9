package org.xianfeng.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

import org.xianfeng.gateway.route.RouteTable.Found;
import org.xianfeng.gateway.route.RouteTable.NotThere;
import org.xianfeng.gateway.route.RouteTable.WrongMethod;

class RouteTableTest {

    private static final long USUAL = 1024;

    private final RouteTable table = read(
            """
            {"paths": {
              "/api/v1/members": {"get": {"x-service": "membership"}, "post": {"x-service": "membership"}, "parameters": []},
              "/api/v1/members/{id}": {"get": {"x-service": "membership", "security": [{"oidc": []}]}},
              "/api/v1/members/{id}/attendance": {"get": {"x-service": "activity", "security": []}},
              "/api/v1/members/{id}/overview": {"get": {"x-service": "gateway"}},
              "/api/v1/members/statistics": {"get": {"x-service": "membership"}, "put": {"x-service": "membership"}},
              "/api/v1/members/{id}/{part}": {"get": {"x-service": "training"}, "put": {"x-service": "training", "x-body-limit": 20971520}}
            }}
            """);

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/members, /api/v1/members",
        "HEAD, /api/v1/members, /api/v1/members",
        "GET, /api/v1/members/7, /api/v1/members/{id}",
        "GET, /api/v1/members/statistics, /api/v1/members/statistics",
        "GET, /api/v1/members/%73tatistics, /api/v1/members/statistics",
        "GET, /api/v1/members/7/overview, /api/v1/members/{id}/overview",
        "GET, /api/v1/members/7/documents, /api/v1/members/{id}/{part}",
        "PUT, /api/v1/members/7/overview, /api/v1/members/{id}/{part}",
        "GET, /api/v1/members/%E5%BC%A0+, /api/v1/members/{id}"
    })
    void the_template_that_names_most_and_has_the_method_wins(String method, String path, String template) {
        assertThat(table.find(HttpMethod.valueOf(method), path))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.route().path().text()).isEqualTo(template));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "/ui/",
                "/ui/a/b",
                "/webjars/swagger-ui/5.34.1/index.html",
                "/api/v1",
                "/api/v1/members/",
                "/api/v1/members//overview",
                "/api/v1/Members",
                "/api/v1/members/7/overview/x",
                "/internal/events",
                "/api/v1/internal/events",
                "/api/v1/members%"
            })
    void what_the_document_does_not_name_is_not_there(String path) {
        assertThat(table.find(HttpMethod.GET, path)).isInstanceOf(NotThere.class);
    }

    @Test
    void a_page_is_open_to_everybody() {
        assertThat(found("/").open()).isTrue();
        assertThat(found("/ui/page.css").isAnsweredHere()).isTrue();
    }

    @Test
    void a_method_that_no_fitting_template_has_is_refused_with_those_that_some_have() {
        assertThat(table.find(HttpMethod.DELETE, "/api/v1/members/7/overview"))
                .isEqualTo(new WrongMethod(Set.of("GET", "HEAD", "OPTIONS", "PUT")));
    }

    @Test
    void an_operation_is_open_only_when_it_says_so_in_so_many_words() {
        assertThat(found("/api/v1/members/7/attendance").open()).isTrue();
        assertThat(found("/api/v1/members/7").open()).isFalse();
        assertThat(found("/api/v1/members").open()).isFalse();
    }

    @Test
    void the_body_limit_is_the_usual_one_unless_the_document_says_otherwise() {
        assertThat(found("/api/v1/members").bodyLimit()).isEqualTo(USUAL);
        assertThat(((Found) table.find(HttpMethod.PUT, "/api/v1/members/7/x"))
                        .route()
                        .bodyLimit())
                .isEqualTo(20 * 1024 * 1024);
    }

    @Test
    void an_operation_that_nobody_answers_is_a_mistake_in_the_document() {
        assertThatThrownBy(() -> read("{\"paths\": {\"/api/v1/x\": {\"get\": {}}}}"))
                .hasMessageContaining("Nobody answers get /api/v1/x");
    }

    @Test
    void a_path_between_services_cannot_be_routed() {
        assertThatThrownBy(() -> read("{\"paths\": {\"/internal/events\": {\"get\": {\"x-service\": \"activity\"}}}}"))
                .hasMessageContaining("/internal/events");
    }

    @Test
    void two_templates_that_differ_only_in_the_name_of_a_variable_stay_apart_by_method() {
        RouteTable twins = read("{\"paths\": {\"/api/v1/a/{x}\": {\"get\": {\"x-service\": \"activity\"}},"
                + " \"/api/v1/a/{y}\": {\"put\": {\"x-service\": \"training\"}}}}");

        assertThat(twins.find(HttpMethod.GET, "/api/v1/a/1")).isInstanceOf(Found.class);
        assertThat(twins.find(HttpMethod.PUT, "/api/v1/a/1")).isInstanceOf(Found.class);
    }

    private Route found(String path) {
        return ((Found) table.find(HttpMethod.GET, path)).route();
    }

    private static RouteTable read(String document) {
        try {
            return new DocumentRoutes(USUAL).read(new ObjectMapper().readTree(document), Set.of("/", "/ui/{asset}"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
