package org.xianfeng.membership.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A tree with many members, made by SQL: a committee {@code /r/}, below it factories {@code f0…}, below each of them
 * branches {@code b0…}, each in an enterprise that the committee keeps, and members spread evenly over the branches.
 * Nothing in it can be decrypted.
 */
public final class BigTree {

    private BigTree() {}

    /** The committee, as its organisations are numbered: 0, then the factories from 1, then the branches. */
    public static void fill(Connection connection, int factories, int branches, long members) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create temporary table placed as
                    select gen_random_uuid() as id, null::int as above, i as number, 'r' as code, 'PARTY_COMMITTEE' as kind
                      from generate_series(0, 0) i
                    union all
                    select gen_random_uuid(), 0, 1 + i, 'f' || i, 'GENERAL_BRANCH'
                      from generate_series(0, FACTORIES - 1) i
                    union all
                    select gen_random_uuid(), 1 + i % FACTORIES, 1 + FACTORIES + i, 'b' || i, 'BRANCH'
                      from generate_series(0, BRANCHES - 1) i
                    """
                            .replace("FACTORIES", String.valueOf(factories))
                            .replace("BRANCHES", String.valueOf(branches)));
            statement.execute(
                    """
                    insert into organization (id, version, code, founded_on, recording_starts_on, created_at, changed_at)
                    select id, 0, code, '2010-01-01', '2010-01-01', '2020-01-01', '2020-01-01' from placed;
                    insert into organization_period (id, organization_id, valid_from)
                    select gen_random_uuid(), id, '2010-01-01' from placed;
                    insert into organization_name (id, organization_id, name, valid_from)
                    select gen_random_uuid(), id, 'Organisation ' || code, '2010-01-01' from placed;
                    insert into organization_kind (id, organization_id, kind, valid_from)
                    select gen_random_uuid(), id, kind, '2010-01-01' from placed;
                    insert into organization_placement (id, organization_id, parent_id, superior_name, valid_from)
                    select gen_random_uuid(), p.id, a.id, case when a.id is null then 'District' end, '2010-01-01'
                      from placed p left join placed a on a.number = p.above;
                    insert into organization_current (organization_id, path, parent_id, kind, name)
                    with recursive tree (id, number, path) as (
                        select id, number, '/' || code || '/' from placed where above is null
                        union all
                        select p.id, p.number, t.path || p.code || '/' from tree t join placed p on p.above = t.number
                    )
                    select t.id, t.path, a.id, p.kind, 'Organisation ' || p.code
                      from tree t join placed p on p.id = t.id left join placed a on a.number = p.above
                    """);
            statement.execute(
                    """
                    create temporary table belonging as
                    select gen_random_uuid() as person, gen_random_uuid() as member, i, c.organization_id as branch, c.path
                      from generate_series(1, MEMBERS) i
                      join placed p on p.number = 1 + FACTORIES + i % BRANCHES
                      join organization_current c on c.organization_id = p.id;
                    insert into person_key (person_id, sealed_key, created_at)
                    select person, sha256(i::text::bytea), '2020-01-01' from belonging;
                    insert into person (id, version, keeper_id, name, name_sort, name_keys, sex, birth_date, id_number,
                                        id_number_hash, created_at, changed_at)
                    select person, 0, branch, 'n' || i, 'n' || i, array['k' || i % 2000, 'l' || i % 100], 'MALE',
                           '1970-01-01', sha256(i::text::bytea), sha256(i::text::bytea), '2020-01-01', '2020-01-01'
                      from belonging;
                    insert into person_current (person_id, path, name_sort) select person, path, 'n' || i from belonging;
                    insert into membership (id, version, person_id, keeper_id, external_code, join_date, full_member_date, created_at,
                                            changed_at)
                    select member, 0, person, branch, 'M-' || i, '2015-07-01', '2016-07-01', '2020-01-01', '2020-01-01'
                      from belonging;
                    insert into membership_state (id, member_id, state, valid_from)
                    select gen_random_uuid(), member, 'NORMAL', '2015-07-01' from belonging;
                    insert into affiliation (id, member_id, branch_id, valid_from)
                    select gen_random_uuid(), member, branch, '2015-07-01' from belonging;
                    insert into member_current (member_id, person_id, path, branch_id, name, name_sort, name_keys,
                                                external_code, join_date, full_member_date, state)
                    select member, person, path, branch, 'n' || i, 'n' || i, array['k' || i % 2000, 'l' || i % 100],
                           'M-' || i, '2015-07-01', '2016-07-01', 'NORMAL'
                      from belonging
                    """
                            .replace("FACTORIES", String.valueOf(factories))
                            .replace("BRANCHES", String.valueOf(branches))
                            .replace("MEMBERS", String.valueOf(members)));
            statement.execute(
                    """
                    insert into post_holding (id, version, organization_id, person_id, post, valid_from, recorded_at)
                    select distinct on (branch) gen_random_uuid(), 0, branch, person, 'SECRETARY', '2015-07-01'::date, now()
                      from belonging;
                    insert into post_holding_current (holding_id, path)
                    select h.id, c.path from post_holding h join organization_current c using (organization_id)
                    """);
            statement.execute(
                    """
                    insert into enterprise (id, version, credit_code, name, kind, keeper_id, created_at, changed_at)
                    select gen_random_uuid(), 0, 'B' || number, 'e' || code, 'PRIVATE_ENTERPRISE',
                           (select id from placed where above is null), '2020-01-01', '2020-01-01'
                      from placed where kind = 'BRANCH';
                    insert into host_unit (id, organization_id, enterprise_id, valid_from)
                    select gen_random_uuid(), p.id, e.id, '2010-01-01'
                      from placed p join enterprise e on e.credit_code = 'B' || p.number;
                    insert into enterprise_current (enterprise_id, path, name)
                    select e.id, c.path, e.name from enterprise e join organization_current c on c.organization_id = e.keeper_id
                    union all
                    select e.id, c.path, e.name from enterprise e
                      join host_unit u on u.enterprise_id = e.id
                      join organization_current c on c.organization_id = u.organization_id
                    """);
            statement.execute("drop table placed, belonging");
            for (String table : new String[] {
                "organization_current",
                "person_key",
                "person",
                "person_current",
                "membership",
                "member_current",
                "affiliation",
                "post_holding",
                "post_holding_current",
                "enterprise",
                "host_unit",
                "enterprise_current"
            }) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }
}
