package org.xianfeng.stack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.setting.Port;

/** What the tokens of every client say, because each service decides by nothing else who is calling. */
@ExtendWith(RunningStack.class)
class TokensIT {

    @ParameterizedTest
    @EnumSource
    void a_person_is_known_by_her_fixed_id_and_her_coarse_roles(DemoAccount account) throws IOException {
        JsonNode claims = claims(RunningStack.stack().tokens().of(account.username()));

        assertThat(claims.path("sub").asText()).isEqualTo(account.id().toString());
        assertThat(claims.path("azp").asText()).isEqualTo("xianfeng-cli");
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(rolesOf(account));
        assertThat(claims.has("resource_access")).isFalse();
        assertIsForTheApi(claims);
    }

    @ParameterizedTest
    @CsvSource({
        "membership-service, events:follow",
        "activity-service,   events:follow",
        "training-service,   events:follow",
        "portal-app,         members:read organizations:read posts:read"
    })
    void a_program_is_known_by_its_service_account_and_its_client_roles(String client, String roles)
            throws IOException {
        JsonNode claims = claims(RunningStack.stack().tokens().of(client));

        assertThat(claims.path("sub").asText()).matches("(5e|de)000000-0000-4000-8000-\\d{12}");
        assertThat(claims.path("azp").asText()).isEqualTo(client);
        assertThat(claims.at("/resource_access/xianfeng-api/roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(roles.split(" "));
        assertThat(claims.has("realm_access")).isFalse();
        assertIsForTheApi(claims);
    }

    @Test
    void swagger_ui_gets_the_same_token_by_signing_in_with_a_browser() throws Exception {
        String token = browser(RunningStack.settings().url(Port.GATEWAY) + "/")
                .token("auditor", RunningStack.settings().demoPassword());
        JsonNode claims = claims(token);

        assertThat(claims.path("sub").asText())
                .isEqualTo(DemoAccount.AUDITOR.id().toString());
        assertThat(claims.path("azp").asText()).isEqualTo("xianfeng-swagger");
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("user", "auditor");
        assertIsForTheApi(claims);
    }

    @Test
    void a_code_is_sent_nowhere_but_to_the_gateway() throws Exception {
        assertThat(browser("http://127.0.0.1:1/").page().statusCode()).isEqualTo(400);
    }

    @Test
    void a_name_that_nobody_has_is_answered_with_those_that_exist() {
        assertThatThrownBy(() -> RunningStack.stack().tokens().of("nobody"))
                .isInstanceOf(Obstacle.class)
                .hasMessageStartingWith("Nobody is called \"nobody\"; there are platform-admin, ");
    }

    private static AuthorizationCode browser(String redirectUri) {
        return new AuthorizationCode(RunningStack.settings().issuer(), "xianfeng-swagger", redirectUri);
    }

    private static void assertIsForTheApi(JsonNode claims) {
        assertThat(claims.path("aud").asText()).isEqualTo("xianfeng-api");
        assertThat(claims.path("iss").asText())
                .isEqualTo(RunningStack.settings().issuer());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    private static List<String> rolesOf(DemoAccount account) {
        List<String> roles = new ArrayList<>(List.of("user"));
        if (account == DemoAccount.PLATFORM_ADMIN || account == DemoAccount.AUDITOR) {
            roles.add(account.username());
        }
        return roles;
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
