package org.xianfeng.membership.world;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.xianfeng.support.testing.Prepared;

/**
 * Ten thousand branches below ten parts of one tree, with a person, her post and her account in each, and 50,000 grants.
 * Several tests read there what their list costs.
 */
public final class WideTree {

    /** The whole, a tenth of it, and one branch. */
    public static final String WHOLE = "/1/";

    public static final String PART = "/1/7/";

    public static final String BRANCH = "/1/7/77/";

    /** An id before all that there are. */
    public static final String SOME_ID = "00000000-0000-7000-8000-000000000001";

    private static final String DATABASE = "wide_tree";

    private static Connection connection;

    private WideTree() {}

    /** The statement with these parameters, planned without knowing them. */
    public static Prepared prepared(String text, Map<String, Object> parameters) throws SQLException {
        return new Prepared(connection(), text, parameters);
    }

    /**
     * The same behind the page before this one, of fifty lines.
     *
     * @param ordered selects what the statement continues after, in its order
     */
    public static Prepared page(int number, String ordered, Prepared list) throws SQLException {
        List<String> last = line(ordered + " offset %d limit 1".formatted((number - 1) * 50 - 1));
        for (int i = 0; i < last.size(); i++) {
            list.with("after" + i, last.get(i));
        }
        return list;
    }

    /** The columns of the first line of an answer. */
    public static List<String> line(String query) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getString(i));
            }
            return columns;
        }
    }

    /** One for all tests; whoever comes first fills the tables. */
    private static synchronized Connection connection() throws SQLException {
        if (connection == null) {
            Connection filled = MembershipTables.forPlans(DATABASE);
            fill(filled);
            connection = filled;
        }
        return connection;
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into organization (id, version, code, recording_starts_on, created_at, changed_at)
                    select gen_random_uuid(), 0, 'o' || i, '2020-01-01', '2020-01-01', '2020-01-01'
                      from generate_series(1, 10000) i;
                    insert into organization_period (id, organization_id, valid_from)
                    select gen_random_uuid(), id, '2020-01-01' from organization;
                    insert into organization_current (organization_id, path, kind, name)
                    select id, '/1/' || substr(code, 2)::int % 10 || '/' || substr(code, 2) || '/', 'BRANCH',
                           'n' || right(code, 2) || code
                      from organization;
                    """);
            statement.execute(
                    """
                    create temporary table holder as
                    select gen_random_uuid() as id, organization_id, path,
                           row_number() over (order by md5(path))::text as number
                      from organization_current;
                    insert into person_key (person_id, sealed_key, created_at)
                    select id, sha256(number::bytea), '2020-01-01' from holder;
                    insert into person (id, version, keeper_id, name, name_sort, name_keys, sex, birth_date, id_number,
                                        id_number_hash, created_at, changed_at)
                    select id, 0, organization_id, 'n' || number, 'n' || number, array['k' || number], 'MALE', '1970-01-01',
                           sha256(number::bytea), sha256(number::bytea), '2020-01-01', '2020-01-01'
                      from holder;
                    insert into person_current (person_id, path, name_sort) select id, path, 'n' || number from holder;
                    insert into post_holding (id, version, organization_id, person_id, post, valid_from, recorded_at)
                    select gen_random_uuid(), 0, organization_id, id, 'SECRETARY', '2020-01-01', '2020-01-01' from holder;
                    insert into post_holding_current (holding_id, path)
                    select h.id, p.path from post_holding h join holder p on p.id = h.person_id;
                    insert into account (id, version, issuer, subject, person_id, created_at)
                    select gen_random_uuid(), 0, 'issuer', 's' || number, id, '2020-01-01' from holder;
                    insert into access_entry (account_id, role, organization_id, valid_from, because_kind, because_id)
                    select a.id, 'ADMINISTRATOR', p.organization_id, '2020-01-01', 'POST', h.id
                      from holder p
                      join account a on a.person_id = p.id
                      join post_holding h on h.person_id = p.id;
                    drop table holder;
                    """);
            statement.execute(
                    """
                    insert into account (id, version, issuer, subject, created_at)
                    select gen_random_uuid(), 0, 'issuer', 'application ' || i, '2020-01-01' from generate_series(1, 5) i;
                    insert into access_grant (id, account_id, role, organization_id, reason, valid_from, granted_at, granted_by)
                    select gen_random_uuid(), a.id, 'READER', o.id, 'x', '2020-01-01', '2020-01-01', 'x'
                      from account a cross join organization o where a.person_id is null;
                    """);
            for (String table : List.of(
                    "organization",
                    "organization_current",
                    "person_current",
                    "post_holding",
                    "post_holding_current",
                    "account",
                    "access_entry",
                    "access_grant")) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }
}
