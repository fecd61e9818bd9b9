package org.xianfeng.membership.access;

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

/** What the list of grants costs among 50,000, with the plan that is made without knowing the parameters. */
class GrantPlanTest {

    static final String IN_ORDER = " order by o.path, g.id limit 51";
    static final String AFTER = " and o.path >= :after0 and (o.path, g.id) > (:after0, cast(:after1 as uuid))";

    @ParameterizedTest
    @ValueSource(strings = {WideTree.WHOLE, WideTree.PART, WideTree.BRANCH})
    void a_page_reads_the_index_of_places_whatever_the_size_of_the_subtree(String subtree) throws Exception {
        Prepared first = list(subtree, "");
        Prepared further = list(subtree, AFTER).with("after0", subtree).with("after1", WideTree.SOME_ID);

        assertThat(List.of(first.plan(), further.plan())).allSatisfy(plan -> assertThat(plan)
                .contains("organization_current_path_uq", "access_grant_organization_ix")
                .doesNotContain("Seq Scan"));
    }

    @Test
    void a_late_page_costs_what_an_early_one_costs() throws Exception {
        long early = buffersOfPage(2);
        long late = buffersOfPage(900);

        assertThat(early).isPositive();
        assertThat((double) late / early).isLessThanOrEqualTo(1.2);
    }

    private static long buffersOfPage(int page) throws SQLException {
        String ordered = "select o.path, g.id from access_grant g join organization_current o using (organization_id)"
                + " order by o.path, g.id";
        return WideTree.page(page, ordered, list(WideTree.WHOLE, AFTER)).buffers();
    }

    private static Prepared list(String subtree, String after) throws SQLException {
        Map<String, Object> parameters = new HashMap<>();
        String within = Scopes.below(subtree).within("o.path", parameters);
        return WideTree.prepared(ReadGrants.page(within + after, IN_ORDER), parameters);
    }
}
