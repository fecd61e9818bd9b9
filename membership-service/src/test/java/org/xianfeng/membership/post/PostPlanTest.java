package org.xianfeng.membership.post;

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

/** What the list of posts costs among 10,000, with the plan that is made without knowing the parameters. */
class PostPlanTest {

    static final String IN_ORDER = " order by c.path, c.holding_id limit 51";
    static final String AFTER = " and (c.path, c.holding_id) > (:after0, cast(:after1 as uuid))";

    @ParameterizedTest
    @ValueSource(strings = {WideTree.WHOLE, WideTree.PART, WideTree.BRANCH})
    void a_page_reads_the_index_of_places_whatever_the_size_of_the_subtree(String subtree) throws Exception {
        Prepared first = list(subtree, "");
        Prepared further = list(subtree, AFTER).with("after0", subtree).with("after1", WideTree.SOME_ID);

        for (Prepared page : List.of(first, further)) {
            assertThat(page.plan())
                    .contains("post_holding_current_path_ix", "post_holding_pkey")
                    .doesNotContain("Seq Scan", "Sort");
            assertThat(page.buffers()).isPositive().isLessThanOrEqualTo(250);
        }
    }

    @Test
    void a_late_page_costs_what_an_early_one_costs() throws Exception {
        long early = buffersOfPage(2);

        assertThat(early).isPositive();
        assertThat((double) buffersOfPage(190) / early).isLessThanOrEqualTo(1.2);
    }

    private static long buffersOfPage(int page) throws SQLException {
        String ordered = "select path, holding_id from post_holding_current order by 1, 2";
        return WideTree.page(page, ordered, list(WideTree.WHOLE, AFTER)).buffers();
    }

    private static Prepared list(String subtree, String after) throws SQLException {
        Map<String, Object> parameters = new HashMap<>();
        String within = Scopes.below(subtree).within("c.path", parameters);
        return WideTree.prepared(ReadPosts.SELECT.formatted(within + after) + IN_ORDER, parameters);
    }
}
