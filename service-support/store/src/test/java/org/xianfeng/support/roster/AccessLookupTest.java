package org.xianfeng.support.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import javax.sql.DataSource;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessBook;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.LookupCost;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

/**
 * What each request pays for knowing what its caller may do, among 50,000 accounts, in a service that follows
 * membership-service.
 */
class AccessLookupTest {

    private static final String NAME = "access_lookup";

    private static DataSource database;

    @BeforeAll
    static void fiftyThousandAccounts() {
        SupportTables.withRosterIn(NAME);
        database = TestPostgres.asOwner(NAME);
        Sql sql = new Sql(database);
        sql.update(
                """
                insert into roster_organization (id, version, kind, name, path, exists_from)
                select gen_random_uuid(), 1, 'BRANCH', 'x', '/1/' || i || '/', '2020-01-01'
                from generate_series(1, 1000) i
                """);
        sql.update(
                """
                insert into roster_account (account_id, version, issuer, subject)
                select gen_random_uuid(), 1, 'issuer', 'subject ' || i from generate_series(1, 50000) i
                """);
        sql.update(
                """
                insert into roster_access_entry (account_id, role, organization_id, valid_from, because_kind, because_id)
                select a.account_id, 'MEMBER', o.id, '2020-01-01', 'MEMBERSHIP', gen_random_uuid()
                from (select account_id, 1 + (row_number() over () % 1000) as n from roster_account) a
                join (select id, row_number() over () as n from roster_organization) o on o.n = a.n
                """);
        sql.update("analyze roster_account, roster_access_entry, roster_organization");
    }

    @Test
    void it_is_one_statement_that_reads_a_few_rows_by_index() {
        LookupCost cost = LookupCost.of(database, counted -> assertThat(
                        accessIn(new Sql(counted)).of("issuer", "subject 77").entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.role()).isEqualTo(AccessRole.MEMBER)));

        assertThat(cost.statements()).hasSize(1);
        assertThat(cost.genericPlan())
                .contains("roster_account_subject_ix", "roster_access_entry_account_ix")
                .doesNotContain("Seq Scan");
    }

    @Test
    void what_was_ended_is_gone_with_the_next_look() {
        Sql sql = new Sql(database);
        AccessBook access = accessIn(sql);
        assertThat(access.of("issuer", "subject 78").entries()).hasSize(1);

        sql.update(
                "delete from roster_access_entry where account_id = ?",
                sql.first(
                                "select account_id from roster_account where subject = 'subject 78'",
                                row -> row.getObject(1, UUID.class))
                        .orElseThrow());

        assertThat(access.of("issuer", "subject 78").entries()).isEmpty();
    }

    private static AccessBook accessIn(Sql roster) {
        return new RosterAccess(roster, () -> null);
    }
}
