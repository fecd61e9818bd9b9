package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.xianfeng.stack.keycloak.Realm;

/** What the documents say, as far as something can be compared with it. */
class DocumentsTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @Test
    void no_capability_is_cut_in_the_middle_of_a_bracket_or_a_quotation() throws IOException {
        List<String> capabilities = Files.readAllLines(REPOSITORY.resolve("README.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> line.split(" \\| ")[1])
                .toList();

        assertThat(capabilities).hasSize(62).allSatisfy(capability -> {
            assertThat(count(capability, '(')).as(capability).isEqualTo(count(capability, ')'));
            assertThat(count(capability, '"')).as(capability).isEven();
        });
    }

    @Test
    void every_client_role_of_the_realm_is_explained() throws IOException {
        List<String> explained = Files.readAllLines(REPOSITORY.resolve("docs/addresses.md"));
        List<String> roles = Realm.base().at("/roles/client/xianfeng-api").findValuesAsText("name");

        assertThat(roles).contains("activities:read").allSatisfy(role -> assertThat(explained)
                .anyMatch(line -> line.startsWith("| `" + role + "` |")));
    }

    @Test
    void how_the_containers_are_started_stands_in_a_document_that_the_readme_names() throws IOException {
        assertThat(Files.readString(REPOSITORY.resolve("README.md"))).contains("](docs/containers.md)");
        assertThat(Files.readString(REPOSITORY.resolve("docs/containers.md")))
                .contains(
                        "./stack secrets",
                        "docker compose up -d --build --wait",
                        "docker compose -f docker-compose.yml -f docker-compose.demo.yml up -d --build --wait");
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(character -> character == wanted).count();
    }
}
