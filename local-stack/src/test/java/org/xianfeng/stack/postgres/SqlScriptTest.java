package org.xianfeng.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class SqlScriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"database.sql", "rights.sql", "keycloak.sql", "keycloak-rights.sql"})
    void every_name_and_password_of_a_script_is_known(String script) {
        Map<String, String> values = Map.of(
                "database", "membership",
                "owner-password", "o",
                "app-password", "a",
                "keycloak-password", "k");

        assertThat(SqlScript.named(script).with(values).text()).doesNotContain("${");
    }

    @Test
    void a_postgresql_is_chosen_for_the_machine() {
        assertThat(PostgresBinaries.archiveName("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archiveName("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(PostgresBinaries.archiveName("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
    }
}
