-- 50,100 of everything, below the organisation ${root}, whose path is ${path}; the first 1,002 branches have 50 members each.
-- The ids differ in their first digits, as real ones do: GiST tells keys apart by those.
create function pg_temp.id(kind text, i bigint) returns uuid language sql immutable
    return (lpad(to_hex(i * 85000), 8, '0') || '-0000-7000-' || kind || '-000000000000')::uuid;
insert into organization (id, version, code, recording_starts_on, created_at, changed_at)
select pg_temp.id('8001', i), 0, 'v' || i, '2020-01-01', now(), now()
  from generate_series(1, 50100) i;
insert into organization_period (id, organization_id, valid_from)
select gen_random_uuid(), id, '2020-01-01' from organization where code like 'v%';
insert into organization_name (id, organization_id, name, valid_from)
select gen_random_uuid(), id, 'Volume ' || code, '2020-01-01' from organization where code like 'v%';
insert into organization_kind (id, organization_id, kind, valid_from)
select gen_random_uuid(), id, 'BRANCH', '2020-01-01' from organization where code like 'v%';
insert into organization_placement (id, organization_id, parent_id, valid_from)
select gen_random_uuid(), id, '${root}', '2020-01-01' from organization where code like 'v%';
insert into organization_current (organization_id, path, parent_id, kind, name)
select id, '${path}' || code || '/', '${root}', 'BRANCH', 'Volume ' || code from organization where code like 'v%';
insert into person_key (person_id, sealed_key, created_at)
select pg_temp.id('8002', i), sha256(i::text::bytea) || sha256(i::text::bytea), now()
  from generate_series(1, 50100) i;
insert into person (id, version, keeper_id, external_code, name, name_sort, name_keys, sex, birth_date, id_number,
                    id_number_hash, created_at, changed_at)
select pg_temp.id('8002', i), 0, '${root}', 'volume-' || i, 'V' || i, 'v' || i,
       array['v' || i], 'FEMALE', '1980-01-01', sha256(i::text::bytea), sha256(('volume' || i)::bytea), now(), now()
  from generate_series(1, 50100) i;
insert into membership (id, version, person_id, keeper_id, join_date, full_member_date, created_at, changed_at)
select pg_temp.id('8003', i), 0,
       pg_temp.id('8002', i), '${root}', '2019-01-01', '2020-01-01', now(), now()
  from generate_series(1, 50100) i;
insert into membership_state (id, member_id, state, valid_from)
select gen_random_uuid(), id, 'NORMAL', '2020-01-01' from membership where id::text like '%-8003-000000000000';
insert into affiliation (id, member_id, branch_id, valid_from)
select gen_random_uuid(), pg_temp.id('8003', i), pg_temp.id('8001', (i + 49) / 50), '2020-01-01'
  from generate_series(1, 50100) i;
insert into person_current (person_id, path, name_sort)
select pg_temp.id('8002', i), '${path}v' || (i + 49) / 50 || '/', 'v' || i from generate_series(1, 50100) i;
insert into member_current (member_id, person_id, path, branch_id, name, name_sort, name_keys, join_date, full_member_date,
                            state)
select pg_temp.id('8003', i), pg_temp.id('8002', i), '${path}v' || (i + 49) / 50 || '/',
       pg_temp.id('8001', (i + 49) / 50), 'V' || i, 'v' || i, array['v' || i], '2019-01-01', '2020-01-01', 'NORMAL'
  from generate_series(1, 50100) i;
insert into post_holding (id, version, organization_id, person_id, post, valid_from, recorded_at)
select pg_temp.id('800b', i), 0, pg_temp.id('8001', i),
       pg_temp.id('8002', i), 'COMMITTEE_MEMBER', '2020-01-01', now()
  from generate_series(1, 50100) i;
insert into post_holding_current (holding_id, path)
select pg_temp.id('800b', i), '${path}v' || i || '/' from generate_series(1, 50100) i;
insert into enterprise (id, version, credit_code, name, kind, keeper_id, created_at, changed_at)
select pg_temp.id('8004', i), 0, 'V' || lpad(i::text, 17, '0'), 'Volume ' || i,
       'PRIVATE_ENTERPRISE', '${root}', now(), now()
  from generate_series(1, 50100) i;
insert into operating_state (id, enterprise_id, operating, valid_from)
select gen_random_uuid(), pg_temp.id('8004', i), true, '2020-01-01' from generate_series(1, 50100) i;
insert into enterprise_current (enterprise_id, path, name)
select pg_temp.id('8004', i), '${path}', 'Volume ' || i from generate_series(1, 50100) i;
insert into account (id, version, issuer, subject, created_at)
select pg_temp.id('800c', i), 0, 'https://volume.invalid', 'volume-' || i, now() from generate_series(1, 50100) i;
insert into access_grant (id, account_id, role, organization_id, reason, valid_from, granted_at, granted_by)
select pg_temp.id('800d', i), pg_temp.id('800c', i), 'READER', pg_temp.id('8001', i), 'Volume', '2020-01-01', now(), 'volume'
  from generate_series(1, 50100) i;
-- Ten thousand more: of 150 that are left the planner reads all, and page 1,000 is not to be the last but two.
insert into access_grant (id, account_id, role, organization_id, reason, valid_from, granted_at, granted_by)
select pg_temp.id('800e', i), pg_temp.id('800c', i), 'DATA_ENTRY', pg_temp.id('8001', i), 'Volume', '2020-01-01', now(), 'volume'
  from generate_series(5, 50100, 5) i;
