-- 50,100 of everything that the organisation ${root} offers; the first session has 50,100 bookings,
-- and the second member a booking of every session. Their ids alternate, so that every page has as many of the one as of the other.
-- The ids differ in their first digits, as real ones do: GiST tells keys apart by those.
create function pg_temp.id(kind text, i bigint) returns uuid language sql immutable
    return (lpad(to_hex(i * 85000), 8, '0') || '-0000-7000-' || kind || '-000000000000')::uuid;
insert into lecturer (id, version, organization_id, member_id, home_institution, level, topics, created_at, changed_at)
select gen_random_uuid(), 0, '${root}', pg_temp.id('8003', i), 'Volume', 'GRASSROOTS', '{}', now(), now()
  from generate_series(1, 50100) i;
insert into course (id, version, organization_id, title, kind, mode, created_at, changed_at)
select pg_temp.id('8007', i), 0, '${root}', 'Volume ' || i, 'OTHER', 'CLASSROOM',
       now(), now()
  from generate_series(1, 50100) i;
insert into course_session (id, version, course_id, organization_id, audience_id, place, starts_at, ends_at, stage,
    seats_kind, booking_opens_at, booking_closes_at, booked_count, waiting_count, next_waiting_number, created_at,
    changed_at)
select pg_temp.id('8008', i), 0,
       pg_temp.id('8007', i), '${root}', '${root}', 'Volume',
       timestamptz '2030-01-01Z' + i * interval '90 minutes', timestamptz '2030-01-01 01:00Z' + i * interval '90 minutes',
       'PUBLISHED', 'UNLIMITED', '2020-01-01Z', '2030-01-01Z', 0, 0, 1, now(), now()
  from generate_series(1, 50100) i;
insert into booking (id, version, session_id, member_id, branch_id, starts_at, ends_at, state, on_behalf, booked_at)
select pg_temp.id('8009', i), 0, s.id, pg_temp.id('8003', i),
       '${root}', s.starts_at, s.ends_at, 'BOOKED', true, now()
  from course_session s, generate_series(1, 50100) i where s.id = pg_temp.id('8008', 1);
insert into booking (id, version, session_id, member_id, branch_id, starts_at, ends_at, state, on_behalf, booked_at)
select replace(id::text, '-8008-', '-800a-')::uuid, 0, id, pg_temp.id('8003', 2), '${root}', starts_at,
       ends_at, 'BOOKED', true, now()
  from course_session where place = 'Volume' and id <> pg_temp.id('8008', 1);
update course_session set booked_count = 50100 where id = pg_temp.id('8008', 1);
