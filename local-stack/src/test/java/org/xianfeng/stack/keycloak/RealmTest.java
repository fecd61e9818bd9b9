package org.xianfeng.stack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

class RealmTest {

    @Test
    void no_account_with_a_known_password_is_in_the_realm_that_people_work_with() {
        assertThat(all(Realm.base(), "users"))
                .allSatisfy(user -> assertThat(user.has("credentials")).isFalse())
                .allSatisfy(user ->
                        assertThat(user.path("serviceAccountClientId").asText()).endsWith("-service"));
    }

    @Test
    void nobody_signs_in_by_handing_her_password_to_a_client_except_in_a_demonstration() {
        assertThat(directGrants(Realm.base())).isEmpty();
        assertThat(directGrants(Realm.demo())).containsExactly("xianfeng-cli");
    }

    @Test
    void every_client_that_gets_tokens_gets_them_for_the_api() {
        assertThat(all(Realm.demo(), "clients"))
                .filteredOn(client -> !client.path("clientId").asText().equals("xianfeng-api"))
                .hasSize(6)
                .allSatisfy(client -> assertThat(client.at("/protocolMappers/0/config/included.client.audience")
                                .asText())
                        .isEqualTo("xianfeng-api"));
    }

    @Test
    void the_client_roles_are_those_that_the_programs_ask_for() {
        List<String> roles = StreamSupport.stream(
                        Realm.base().at("/roles/client/xianfeng-api").spliterator(), false)
                .map(role -> role.path("name").asText())
                .toList();

        assertThat(roles)
                .containsExactlyInAnyOrder(
                        "events:follow", "organizations:read", "members:read", "posts:read", "activities:read");
        assertThat(Realm.demo().at("/clientScopeMappings/xianfeng-api"))
                .allSatisfy(mapping -> assertThat(mapping.path("roles"))
                        .allSatisfy(role -> assertThat(roles).contains(role.asText())));
    }

    @Test
    void the_client_scopes_stay_keycloaks_own_because_a_list_of_ours_would_drop_subject_and_roles() {
        assertThat(Realm.demo().has("clientScopes")).isFalse();
        assertThat(all(Realm.demo(), "clients")).allSatisfy(client -> assertThat(client.has("defaultClientScopes"))
                .isFalse());
    }

    @Test
    void the_people_of_the_demonstration_have_fixed_ids_and_can_sign_in() {
        List<JsonNode> people = all(Realm.demo(), "users").stream()
                .filter(user -> user.has("credentials"))
                .toList();

        assertThat(people)
                .extracting(user -> DemoAccount.called(user.path("username").asText())
                        .map(account -> account.id().toString()))
                .containsExactlyElementsOf(people.stream()
                        .map(user -> Optional.of(user.path("id").asText()))
                        .toList());
        assertThat(people).hasSameSizeAs(DemoAccount.values()).allSatisfy(user -> {
            assertThat(user.path("firstName").asText()).isNotBlank();
            assertThat(user.path("lastName").asText()).isNotBlank();
            assertThat(user.path("email").asText()).isNotBlank();
        });
    }

    @Test
    void every_program_that_signs_in_has_a_secret_of_its_own() {
        assertThat(all(Realm.demo(), "clients"))
                .filteredOn(client -> client.path("serviceAccountsEnabled").asBoolean())
                .extracting(client ->
                        client.path("clientId").asText() + client.path("secret").asText())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ServiceClient.values())
                        .map(client -> client.clientId() + "${" + client.secretVariable() + "}")
                        .toList());
    }

    @Test
    void an_overlay_adds_but_never_contradicts() throws Exception {
        ObjectMapper json = new ObjectMapper();
        ObjectNode realm = (ObjectNode) json.readTree("{\"realm\":\"x\",\"users\":[1],\"roles\":{\"realm\":[1]}}");

        Realm.lay(json.readTree("{\"users\":[2],\"roles\":{\"realm\":[2],\"client\":{}}}"), realm);

        assertThat(realm)
                .isEqualTo(
                        json.readTree("{\"realm\":\"x\",\"users\":[1,2],\"roles\":{\"realm\":[1,2],\"client\":{}}}"));
        assertThatThrownBy(() -> Realm.lay(json.readTree("{\"realm\":\"y\"}"), realm))
                .hasMessageContaining("realm");
        assertThat(realm.path("realm").asText()).isEqualTo("x");
    }

    private static List<String> directGrants(JsonNode realm) {
        return all(realm, "clients").stream()
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .map(client -> client.path("clientId").asText())
                .toList();
    }

    private static List<JsonNode> all(JsonNode realm, String list) {
        return StreamSupport.stream(realm.path(list).spliterator(), false).toList();
    }
}
