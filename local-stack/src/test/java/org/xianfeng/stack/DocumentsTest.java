package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xianfeng.stack.keycloak.Realm;
import org.xianfeng.stack.setting.Port;

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

    @Test
    void where_it_stands_who_was_erased_is_told_for_both_ways_of_running() throws IOException {
        assertThat(Files.readString(REPOSITORY.resolve("docs/personal-data.md")))
                .contains("cat \".stack/erasures/$1.log\"", "cat \"/var/lib/xianfeng/erasures/$1.log\"");
    }

    @Test
    void every_setting_of_the_local_stack_and_of_the_containers_is_explained() throws IOException {
        String ports = Arrays.stream(Port.values()).map(Port::variable).collect(Collectors.joining(" "));
        String settings = Files.readString(
                REPOSITORY.resolve("local-stack/src/main/java/org/xianfeng/stack/setting/Settings.java"));
        String explained = Files.readString(REPOSITORY.resolve("docs/addresses.md"));
        assertThat(named("\"(XIANFENG_[A-Z_]+)\"", settings))
                .hasSizeGreaterThan(4)
                .allSatisfy(name -> assertThat(explained).contains("`" + name + "`"));
        assertThat(named("(XIANFENG_[A-Z]+_PORT)", ports)).hasSize(6).allSatisfy(name -> assertThat(explained)
                .contains("`" + name + "`"));

        String compose = Files.readString(REPOSITORY.resolve("docker-compose.yml"));
        String containers = Files.readString(REPOSITORY.resolve("docs/containers.md"));
        assertThat(named("\\$\\{([A-Z_]+):-", compose)).hasSizeGreaterThan(5).allSatisfy(name -> assertThat(containers)
                .contains("`" + name + "`"));
        assertThat(named("(?m)^ +([A-Z_]+):$", compose)).hasSize(3).allSatisfy(name -> assertThat(containers)
                .contains("`" + name + "`"));
    }

    private static Set<String> named(String form, String text) {
        return Pattern.compile(form)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(character -> character == wanted).count();
    }
}
