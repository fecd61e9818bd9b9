package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.committee;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestPostgres;

/** What was set for an organisation goes with it, in the transaction that moves it. */
@QuarkusTest
class MovedSettingsTest {

    private static final String RULE = "test.moved";

    @Inject
    Callers callers;

    private final Sql behind = new Sql(TestPostgres.asOwner("membership"));

    @Test
    void a_move_takes_what_was_set_for_the_organisation_and_below_it_along() {
        UUID top = committee();
        String administrator = callers.administratorOf(top);
        UUID from = below(administrator, top, "PARTY_COMMITTEE", "甲党委（演示）");
        UUID to = below(administrator, top, "PARTY_COMMITTEE", "乙党委（演示）");
        UUID branch = below(administrator, from, "BRANCH", "丙支部（演示）");
        set(branch);
        String before = pathOf(branch);

        move(administrator, branch, to).statusCode(200);

        assertThat(pathOf(branch)).startsWith(pathOf(to)).isNotEqualTo(before);
        assertThat(held(before)).containsExactly("2020-01-01..2024-05-01");
        assertThat(held(pathOf(branch))).containsExactly("2024-05-01..null");
    }

    @Test
    void a_move_that_is_refused_leaves_it_where_it_was() {
        UUID top = committee();
        String administrator = callers.with(AccessRole.ADMINISTRATOR, top);
        UUID from = below(administrator, top, "PARTY_COMMITTEE", "甲党委（演示）");
        UUID branch = below(administrator, from, "BRANCH", "丙支部（演示）");
        set(from);
        String before = pathOf(from);

        move(administrator, from, branch).statusCode(409);

        assertThat(pathOf(from)).isEqualTo(before);
        assertThat(held(before)).containsExactly("2020-01-01..null");
    }

    private static ValidatableResponse move(String token, UUID id, UUID parent) {
        return post(
                token,
                "/organizations/" + id + "/placements",
                """
                {"parentId": "%s", "from": "2024-05-01"}
                """.formatted(parent));
    }

    private void set(UUID organization) {
        behind.update(
                """
                insert into rule_setting (id, name, version, organization_id, organization_path, valid_from, value, reason,
                                          recorded_at)
                values (?, ?, ?, ?, ?, ?, '3', '试点', ?)
                """,
                UUID.randomUUID(),
                RULE,
                nextVersion(),
                organization,
                pathOf(organization),
                LocalDate.of(2020, 1, 1),
                Instant.EPOCH);
    }

    private int nextVersion() {
        return behind.first(
                        "select coalesce(max(version), 0) + 1 from rule_setting where name = ?",
                        row -> row.getInt(1),
                        RULE)
                .orElseThrow();
    }

    private List<String> held(String path) {
        return behind.all(
                "select valid_from || '..' || coalesce(valid_until::text, 'null') from rule_setting"
                        + " where name = ? and organization_path = ? and superseded_at is null",
                row -> row.getString(1),
                RULE,
                path);
    }

    private String pathOf(UUID organization) {
        return behind.first(
                        "select path from organization_current where organization_id = ?",
                        row -> row.getString(1),
                        organization)
                .orElseThrow();
    }
}
