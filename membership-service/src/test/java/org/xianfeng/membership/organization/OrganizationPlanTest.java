package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.membership.world.WideTree;
import org.xianfeng.support.testing.Prepared;
import org.xianfeng.support.testing.Scopes;

/**
 * What the list of organisations costs among 10,000, with the plan that is made for its values, as the program asks for
 * it: the one that is made without them reads the whole subtree for a further page.
 */
class OrganizationPlanTest {

    static final String BY_PLACE = " order by c.path, c.organization_id limit 51";
    static final String BY_NAME = " order by c.name collate \"C\", c.organization_id limit 51";
    static final String AFTER = " and (c.path, c.organization_id) > (:after0, cast(:after1 as uuid))";

    @ParameterizedTest
    @ValueSource(strings = {WideTree.WHOLE, WideTree.PART, WideTree.BRANCH})
    void a_page_reads_the_index_of_places_whatever_the_size_of_the_subtree(String subtree) throws Exception {
        Prepared first = list(subtree, "", BY_PLACE);
        Prepared further =
                list(subtree, AFTER, BY_PLACE).with("after0", subtree).with("after1", WideTree.SOME_ID);

        for (Prepared page : List.of(first, further)) {
            assertThat(page.plan()).contains("organization_current_path_uq").doesNotContain("Seq Scan");
            assertThat(page.buffers()).isPositive().isLessThanOrEqualTo(250);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WideTree.WHOLE, WideTree.PART, WideTree.BRANCH})
    void in_the_order_of_names_it_reads_no_table_as_a_whole(String subtree) throws Exception {
        Prepared page = list(subtree, "", BY_NAME);

        assertThat(page.plan()).doesNotContain("Seq Scan");
        assertThat(page.buffers()).isPositive().isLessThanOrEqualTo(1_500);
    }

    @Test
    void a_late_page_costs_what_an_early_one_costs() throws Exception {
        long early = buffersOfPage(2);

        assertThat(early).isPositive();
        assertThat((double) buffersOfPage(190) / early).isLessThanOrEqualTo(1.2);
    }

    private static long buffersOfPage(int page) throws SQLException {
        String ordered = "select path, organization_id from organization_current order by 1, 2";
        return WideTree.page(page, ordered, list(WideTree.WHOLE, AFTER, BY_PLACE))
                .buffers();
    }

    private static Prepared list(String subtree, String after, String inOrder) throws SQLException {
        Map<String, Object> parameters = new HashMap<>();
        String filter = Scopes.below(subtree).within("c.path", parameters) + " and c.dissolved_on is null";
        return WideTree.prepared(OrganizationRows.CURRENT.formatted(filter + after) + inOrder, parameters)
                .plannedForItsValues();
    }
}
