package org.xianfeng.membership.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Branches with many officers below an organisation, made by SQL: in each branch a secretary, an organisation commissioner
 * and a youth commissioner, each with an account that has what follows from the facts, and ordinary members besides.
 * Nothing in it can be decrypted.
 */
public final class Officers {

    /** How many hold a post in each branch. */
    public static final int OF_A_BRANCH = 3;

    private Officers() {}

    /** So many branches below this organisation, each with so many members, its officers among them. */
    public static void fill(Connection connection, UUID above, int branches, int members) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create temporary table unit as
                    select gen_random_uuid() as id, 'zz' || nextval('organization_code_seq') || 'zz' as code, c.path as above,
                           c.organization_id as parent
                      from organization_current c, generate_series(1, BRANCHES) where c.organization_id = 'ABOVE';
                    insert into organization (id, version, code, founded_on, recording_starts_on, created_at, changed_at)
                    select id, 0, code, '2014-01-01', '2014-01-01', '2020-01-01', '2020-01-01' from unit;
                    insert into organization_period (id, organization_id, valid_from)
                    select gen_random_uuid(), id, '2014-01-01' from unit;
                    insert into organization_name (id, organization_id, name, valid_from)
                    select gen_random_uuid(), id, '支部' || code, '2014-01-01' from unit;
                    insert into organization_kind (id, organization_id, kind, valid_from)
                    select gen_random_uuid(), id, 'BRANCH', '2014-01-01' from unit;
                    insert into organization_placement (id, organization_id, parent_id, valid_from)
                    select gen_random_uuid(), id, parent, '2014-01-01' from unit;
                    insert into organization_current (organization_id, path, parent_id, kind, name)
                    select id, above || code || '/', parent, 'BRANCH', '支部' || code from unit
                    """
                            .replace("BRANCHES", String.valueOf(branches))
                            .replace("ABOVE", above.toString()));
            statement.execute(
                    """
                    create temporary table belonging as
                    select gen_random_uuid() as person, gen_random_uuid() as member, gen_random_uuid() as affiliation,
                           gen_random_uuid() as holding, gen_random_uuid() as account, id as branch, above || code || '/' as path,
                           (array['SECRETARY', 'ORGANIZATION_COMMISSIONER', 'YOUTH_COMMISSIONER'])[number] as post
                      from unit, generate_series(1, MEMBERS) number;
                    insert into person_key (person_id, sealed_key, created_at)
                    select person, sha256(person::text::bytea), '2020-01-01' from belonging;
                    insert into person (id, version, keeper_id, name, name_sort, name_keys, sex, birth_date, id_number,
                                        id_number_hash, created_at, changed_at)
                    select person, 0, branch, 'n', 'n', array['n'], 'MALE', '1970-01-01', sha256(person::text::bytea),
                           sha256(person::text::bytea), '2020-01-01', '2020-01-01'
                      from belonging;
                    insert into person_current (person_id, path, name_sort) select person, path, 'n' from belonging;
                    insert into membership (id, version, person_id, keeper_id, join_date, full_member_date, created_at,
                                            changed_at)
                    select member, 0, person, branch, '2015-07-01', '2016-07-01', '2020-01-01', '2020-01-01'
                      from belonging;
                    insert into membership_state (id, member_id, state, valid_from)
                    select gen_random_uuid(), member, 'NORMAL', '2015-07-01' from belonging;
                    insert into affiliation (id, member_id, branch_id, valid_from)
                    select affiliation, member, branch, '2015-07-01' from belonging;
                    insert into member_current (member_id, person_id, path, branch_id, name, name_sort, name_keys,
                                                join_date, full_member_date, state)
                    select member, person, path, branch, 'n', 'n', array['n'], '2015-07-01', '2016-07-01', 'NORMAL'
                      from belonging
                    """
                            .replace("MEMBERS", String.valueOf(members)));
            statement.execute(
                    """
                    insert into post_holding (id, version, organization_id, person_id, post, valid_from, recorded_at)
                    select holding, 0, branch, person, post, '2020-01-01', '2020-01-01' from belonging where post is not null;
                    insert into post_holding_current (holding_id, path)
                    select holding, path from belonging where post is not null;
                    insert into account (id, version, issuer, subject, person_id, created_at, access_version)
                    select account, 0, 'https://officers.example', account::text, person, '2020-01-01', 1
                      from belonging where post is not null;
                    insert into access_entry (account_id, role, organization_id, member_id, valid_from, because_kind, because_id)
                    select account, 'MEMBER', branch, member, '2015-07-01'::date, 'MEMBERSHIP', affiliation
                      from belonging where post is not null
                    union all
                    select account, 'ADMINISTRATOR', branch, null, '2020-01-01', 'POST', holding
                      from belonging where post in ('SECRETARY', 'ORGANIZATION_COMMISSIONER')
                    """);
            statement.execute("drop table unit, belonging");
            for (String table : new String[] {
                "organization_current",
                "person",
                "person_current",
                "membership",
                "member_current",
                "affiliation",
                "post_holding",
                "post_holding_current",
                "account",
                "access_entry"
            }) {
                statement.execute("analyze " + table);
            }
        }
    }
}
