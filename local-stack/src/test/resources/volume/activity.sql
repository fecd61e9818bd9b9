-- 50,100 activities of the organisation ${root}, whose path is ${path}; the first of them has 50,100 on its sheet.
-- The ids differ in their first digits, as real ones do: GiST tells keys apart by those.
create function pg_temp.id(kind text, i bigint) returns uuid language sql immutable
    return (lpad(to_hex(i * 85000), 8, '0') || '-0000-7000-' || kind || '-000000000000')::uuid;
insert into activity (id, version, revision, lead_organization_id, kind, title, mode, starts_at, ends_at, state, recorded_at)
select pg_temp.id('8005', i), 0, 0, '${root}', 'BRANCH_MEMBERS_MEETING', 'Volume ' || i, 'ONSITE',
       timestamptz '2000-01-01Z' + i * interval '90 minutes', timestamptz '2000-01-01 01:00Z' + i * interval '90 minutes',
       'HELD', now()
  from generate_series(1, 50100) i;
insert into activity_host (activity_id, position, organization_id, confirmed)
select id, 0, '${root}', true from activity where title like 'Volume %';
insert into activity_current (activity_id, organization_id, path, confirmed, kind, state, starts_at)
select id, '${root}', '${path}', true, kind, state, starts_at from activity where title like 'Volume %';
insert into participant (id, activity_id, member_id, branch_id, stage, member_state, voting_right, roster_version, capacity,
                         code, on_roster, votes, due, came, entries)
select pg_temp.id('8006', i), pg_temp.id('8005', 1),
       pg_temp.id('8003', i), pg_temp.id('8001', 1), 'FULL',
       'NORMAL', true, 1, 'MEMBER', 'PRESENT', true, true, true, true, 1
  from generate_series(1, 50100) i;
insert into participant (id, activity_id, member_id, branch_id, stage, member_state, voting_right, roster_version, capacity,
                         code, on_roster, votes, due, came, entries)
select gen_random_uuid(), id, pg_temp.id('8003', 1), pg_temp.id('8001', 1), 'FULL',
       'NORMAL', true, 1, 'MEMBER', 'PRESENT', true, true, true, true, 1
  from activity where title like 'Volume %' and id <> pg_temp.id('8005', 1);
insert into expected_member (activity_id, member_id, branch_id, stage, member_state, voting_right)
select activity_id, member_id, branch_id, stage, member_state, voting_right
  from participant where branch_id = pg_temp.id('8001', 1);
insert into roster_reading (id, activity_id, number, cause, people, voting, read_at)
select gen_random_uuid(), activity_id, 1, 'HELD', count(*), count(*), now()
  from expected_member where branch_id = pg_temp.id('8001', 1) group by activity_id;
insert into outcome (id, activity_id, metric, value, unit, precision_stated, recorded_at)
select gen_random_uuid(), pg_temp.id('8005', 1), 'Volume', i, 'ORDER', 'EXACT', now()
  from generate_series(1, 50100) i;
