package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.xianfeng.membership.organization.OrganizationRows.Sight;
import org.xianfeng.membership.world.BigTree;
import org.xianfeng.membership.world.MembershipTables;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.testing.Prepared;
import org.xianfeng.support.testing.Scopes;

/** What a page of a tree of 10,011 organisations costs: it is computed from the dated rows, once and not one by one. */
class TreePlanTest {

    private static final int ORGANIZATIONS = 10_011;
    private static final String IN_ORDER = " order by n.path, n.id limit 51";

    private static Connection connection;
    private static String root;

    @BeforeAll
    static void fill() throws SQLException {
        connection = MembershipTables.forPlans("tree_plan");
        BigTree.fill(connection, 10, ORGANIZATIONS - 11, 0);
        try (Statement statement = connection.createStatement()) {
            for (String table : new String[] {
                "organization",
                "organization_placement",
                "organization_name",
                "organization_kind",
                "organization_period"
            }) {
                statement.execute("vacuum analyze " + table);
            }
            try (ResultSet row =
                    statement.executeQuery("select organization_id from organization_current where path = '/r/'")) {
                row.next();
                root = row.getString(1);
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/f0/", "/f5/", "/f9/"})
    void a_page_looks_up_its_own_organisations_only_however_it_is_planned(String after) throws SQLException {
        Prepared page = page(Scopes.below("/r/"), after);

        assertThat(page.buffers()).as("three look-ups to walk to each").isLessThan(4 * ORGANIZATIONS);
        assertThat(page.plannedForItsValues().buffers()).isLessThan(ORGANIZATIONS / 2);
    }

    private static Prepared page(Scope scope, String after) {
        Map<String, Object> parameters = new HashMap<>();
        Sight sight = new Sight("/r/", scope, (path, kind) -> true);
        String seen = sight.condition(parameters);
        parameters.put("root", root);
        parameters.put("day", "2026-01-01");
        parameters.put("depth", "9");
        parameters.put("after", after);
        return new Prepared(
                connection,
                OrganizationRows.pageOfTree(seen, "n.path > :after", IN_ORDER)
                        .replace(":root", "cast(:root as uuid)")
                        .replace(":depth", "cast(:depth as int)"),
                parameters);
    }
}
