package org.xianfeng.gateway.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.util.Map;

class DocumentMergeTest {

    private static final String GATEWAY =
            """
            {"openapi": "3.1.0", "info": {"title": "Xianfeng"}, "paths": {
              "/api/v1/members/{id}/overview": {"get": {"operationId": "memberOverview", "x": {"$ref": "#/components/schemas/Problem"}}}},
             "components": {"schemas": {"Problem": {"type": "object", "items": {"$ref": "#/components/schemas/Place"}}, "Place": {}, "Unused": {}}}}
            """;

    @Test
    void operations_keep_their_owner_and_shared_schemas_become_one() {
        JsonNode merged = merge(
                """
                "/api/v1/members/{id}": {"get": {"operationId": "getMember"}, "parameters": [{"name": "id"}]}
                """,
                """
                "/api/v1/members/{id}": {"put": {"operationId": "seatMember"}}
                """,
                """
                "schemas": {"Problem": {"items": {"$ref": "#/components/schemas/Place"}, "type": "object"}}
                """);

        assertThat(merged.at("/info/title").asText()).isEqualTo("Xianfeng");
        assertThat(merged.at("/servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(merged.at("/security").toString()).isEqualTo("[{\"oidc\":[]}]");
        assertThat(path(merged, "/api/v1/members/{id}").at("/get/x-service").asText())
                .isEqualTo("membership");
        assertThat(path(merged, "/api/v1/members/{id}").at("/put/x-service").asText())
                .isEqualTo("training");
        assertThat(path(merged, "/api/v1/members/{id}/overview")
                        .at("/get/x-service")
                        .asText())
                .isEqualTo("gateway");
        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("Place", "Problem");
    }

    @Test
    void paths_come_in_one_order_whatever_the_order_of_the_documents() {
        assertThat(merge("\"/api/v1/c\": {}, \"/api/v1/a\": {}", "\"/api/v1/b\": {}", "")
                        .path("paths")
                        .fieldNames())
                .toIterable()
                .startsWith("/api/v1/a", "/api/v1/b", "/api/v1/c");
    }

    @Test
    void one_operation_has_one_owner() {
        assertClash(
                        "\"/api/v1/a\": {\"get\": {\"operationId\": \"x\"}}",
                        "\"/api/v1/a\": {\"get\": {\"operationId\": \"y\"}}")
                .hasMessageContaining("get /api/v1/a of training has another owner already");
    }

    @Test
    void two_paths_that_differ_in_the_name_of_a_variable_only_are_one_path() {
        assertClash("\"/api/v1/a/{id}\": {}", "\"/api/v1/a/{member}\": {}")
                .hasMessageContaining("/api/v1/a/{member} of training and /api/v1/a/{id} are the same path");
    }

    @Test
    void an_operation_id_is_used_once() {
        assertClash(
                        "\"/api/v1/a\": {\"get\": {\"operationId\": \"x\"}}",
                        "\"/api/v1/b\": {\"get\": {\"operationId\": \"x\"}}")
                .hasMessageContaining("operationId x stands for get /api/v1/a and for get /api/v1/b of training");
        assertClash("\"/api/v1/a\": {\"get\": {}}", "")
                .hasMessageContaining("get /api/v1/a of membership has no operationId");
    }

    @Test
    void equal_names_stand_for_equal_schemas() {
        assertThatThrownBy(() -> merge("", "", "\"schemas\": {\"Problem\": {\"type\": \"string\"}}"))
                .isInstanceOf(DocumentMerge.Clash.class)
                .hasMessageContaining("components/schemas/Problem of training differs");
    }

    @Test
    void the_catalogues_of_problems_become_one_and_a_code_has_one_meaning() {
        String common = "\"not-found\": {\"status\": 404}";
        JsonNode gateway =
                read("{\"openapi\": \"3.1.0\", \"servers\": [{\"url\": \"/\"}], \"paths\": {}, \"x-problems\": {"
                        + common + ", \"service-failed\": {\"status\": 502}}}");
        JsonNode training =
                read("{\"openapi\": \"3.1.0\", \"servers\": [{\"url\": \"/\"}], \"paths\": {}, \"x-problems\": {"
                        + common + ", \"booking-closed\": {\"status\": 409}}}");
        JsonNode activity = read(
                "{\"openapi\": \"3.1.0\", \"paths\": {}, \"x-problems\": {\"booking-closed\": {\"status\": 404}}}");

        assertThat(DocumentMerge.of(Map.of("gateway", gateway, "training", training))
                        .path("x-problems")
                        .fieldNames())
                .toIterable()
                .containsExactly("booking-closed", "not-found", "service-failed");
        assertThatThrownBy(
                        () -> DocumentMerge.of(Map.of("gateway", gateway, "training", training, "activity", activity)))
                .isInstanceOf(DocumentMerge.Clash.class)
                .hasMessageContaining("problem booking-closed of training differs from another program's");
    }

    @Test
    void a_part_of_a_composed_view_has_the_schema_and_the_example_of_the_answer_that_it_is() {
        String gateway =
                """
                {"openapi": "3.1.0", "paths": {"/api/v1/members/{id}/overview": {"get": {"operationId": "memberOverview",
                  "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/View"},
                    "example": {"member": {"available": true, "value": {}}}}}}}}}},
                 "components": {"schemas": {"Part": {"type": "object"}, "View": {"type": "object", "properties": {
                   "member": {"$ref": "#/components/schemas/Part", "x-answer-of": "getMember"}}}}}}
                """;
        String membership =
                """
                {"openapi": "3.1.0", "paths": {"/api/v1/members/{id}": {"get": {"operationId": "getMember",
                  "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Member"},
                    "example": {"id": "1"}}}}}}}},
                 "components": {"schemas": {"Member": {"type": "object"}}}}
                """;

        JsonNode merged = DocumentMerge.of(Map.of("gateway", read(gateway), "membership", read(membership)));

        JsonNode part = merged.at("/components/schemas/View/properties/member");
        assertThat(part.has("$ref")).isFalse();
        assertThat(part.at("/allOf/0/$ref").asText()).isEqualTo("#/components/schemas/Part");
        assertThat(part.at("/allOf/1/properties/value/$ref").asText()).isEqualTo("#/components/schemas/Member");
        assertThat(path(merged, "/api/v1/members/{id}/overview")
                        .at("/get/responses/200/content/application~1json/example/member/value/id")
                        .asText())
                .isEqualTo("1");
        assertThatThrownBy(() -> DocumentMerge.of(Map.of("gateway", read(gateway))))
                .isInstanceOf(DocumentMerge.Clash.class)
                .hasMessageContaining("member is the answer of getMember, which is no operation");
    }

    @Test
    void there_is_one_server() {
        assertThatThrownBy(() -> DocumentMerge.of(Map.of(
                        "gateway",
                        read(GATEWAY),
                        "training",
                        read("{\"openapi\": \"3.1.0\", \"servers\": [{\"url\": \"http://localhost:8083\"}]}"))))
                .isInstanceOf(DocumentMerge.Clash.class)
                .hasMessageContaining("training names other servers");
    }

    @Test
    void there_is_one_way_to_sign_in() {
        assertThatThrownBy(() -> merge("", "", "\"securitySchemes\": {\"basic\": {\"type\": \"http\"}}"))
                .isInstanceOf(DocumentMerge.Clash.class)
                .hasMessageContaining("training has the security scheme basic");
        assertClash("\"/api/v1/a\": {\"get\": {\"operationId\": \"x\", \"security\": [{\"basic\": []}]}}", "")
                .hasMessageContaining("get /api/v1/a of membership asks for the security scheme basic");
    }

    @Test
    void what_services_say_among_themselves_is_not_in_the_document() {
        assertClash("\"/internal/events\": {\"get\": {\"operationId\": \"x\"}}", "")
                .hasMessageContaining("membership documents /internal/events, which is not below /api/v1/");
    }

    @Test
    void a_reference_leads_somewhere() {
        assertClash(
                        "\"/api/v1/a\": {\"get\": {\"operationId\": \"x\", \"y\": {\"$ref\": \"#/components/schemas/Lost\"}}}",
                        "")
                .hasMessageContaining("#/components/schemas/Lost leads nowhere");
    }

    @Test
    void all_clashes_are_told_at_once() {
        assertClash("\"/a\": {\"get\": {}}", "\"/b\": {\"get\": {}}")
                .hasMessageContainingAll(
                        "membership documents /a", "training documents /b", "get /a of membership has no");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertClash(
            String membership, String training) {
        return assertThatThrownBy(() -> merge(membership, training, "")).isInstanceOf(DocumentMerge.Clash.class);
    }

    private static JsonNode merge(String membershipPaths, String trainingPaths, String trainingComponents) {
        String membership = "{\"openapi\": \"3.1.0\", \"paths\": {" + membershipPaths
                + "}, \"components\": {\"securitySchemes\": {\"oidc\": {\"type\": \"openIdConnect\"}}}}";
        String training = "{\"openapi\": \"3.1.0\", \"paths\": {" + trainingPaths + "}, \"components\": {"
                + trainingComponents + "}}";
        return DocumentMerge.of(
                Map.of("gateway", read(GATEWAY), "membership", read(membership), "training", read(training)));
    }

    private static JsonNode path(JsonNode document, String path) {
        return document.path("paths").path(path);
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
