package org.xianfeng.membership.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.membership.world.WideTree;
import org.xianfeng.support.testing.Prepared;
import org.xianfeng.support.testing.Scopes;

/**
 * What the list of accounts costs among 10,005, with the plan that is made for its values, as the program asks for it. Its
 * order says nothing of places: whoever sees one branch must not have every account looked at.
 */
class AccountPlanTest {

    static final String IN_ORDER = " order by a.id limit 51";
    static final String AFTER = " and a.id > cast(:after0 as uuid)";

    @ParameterizedTest
    @CsvSource({WideTree.WHOLE + ",1000", WideTree.PART + ",1500", WideTree.BRANCH + ",100"})
    void a_page_costs_what_reaches_into_the_subtree_and_not_what_there_is(String subtree, long most) throws Exception {
        Prepared further = page(subtree, AFTER).with("after0", WideTree.SOME_ID);

        for (Prepared page : List.of(page(subtree, ""), further)) {
            assertThat(page.buffers()).isPositive().isLessThanOrEqualTo(most);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WideTree.WHOLE, WideTree.PART, WideTree.BRANCH})
    void a_late_page_costs_no_more_than_an_early_one(String subtree) throws Exception {
        long early = page(subtree, "").buffers();
        long late = page(subtree, AFTER).with("after0", late()).buffers();

        assertThat((double) late / early).isLessThanOrEqualTo(1.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {WideTree.WHOLE, WideTree.PART, WideTree.BRANCH})
    void whether_one_is_seen_is_answered_from_its_key(String subtree) throws Exception {
        Prepared one = list(subtree, " and a.id = cast(:id as uuid)").with("id", late());

        assertThat(one.buffers()).isPositive().isLessThanOrEqualTo(100);
    }

    private static String late() throws SQLException {
        return WideTree.line("select id from account order by id offset 9500 limit 1")
                .get(0);
    }

    private static Prepared page(String subtree, String after) throws SQLException {
        return list(subtree, after).plannedForItsValues();
    }

    private static Prepared list(String subtree, String more) throws SQLException {
        Map<String, Object> parameters = new HashMap<>();
        String filter = AccountRepository.reached(Scopes.below(subtree), parameters) + " and a.closed_at is null";
        return WideTree.prepared(ListAccounts.SELECT.formatted(filter + more) + IN_ORDER, parameters);
    }
}
