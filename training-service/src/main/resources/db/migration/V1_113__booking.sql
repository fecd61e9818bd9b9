-- A seat (BOOKED), or a place in the queue (WAITLISTED) in the order of waiting_number. The number stays with whoever was
-- promoted; it is given once.
create table booking (
    id             uuid        primary key,
    version        bigint      not null,
    session_id     uuid        not null,
    member_id      uuid        not null,             -- owned by membership-service, hence no foreign key
    branch_id      uuid        not null,             -- to which she belonged when it was made
    -- The session's times, so that the database can see overlaps; the foreign key keeps them equal to the session's.
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    during         tstzrange   not null generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
    state          varchar(10) not null constraint booking_state_ck
        check (state in ('BOOKED', 'WAITLISTED', 'CANCELLED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW')),
    waiting_number bigint      constraint booking_waiting_number_ck check (waiting_number > 0),
    on_behalf      boolean     not null,             -- made by somebody else than the member
    booked_at      timestamptz not null,
    promoted_at    timestamptz,
    cancelled_at   timestamptz,
    cancelled_by   varchar(10) constraint booking_cancelled_by_ck check (cancelled_by in
        ('MEMBER', 'ON_BEHALF', 'SESSION', 'STANDING')),
    -- While it keeps her from another place at that time: a seat for good, a place in the queue until its session begins,
    -- when nobody is promoted any more. Empty if the session was moved to before she joined the queue.
    binding        tstzrange   not null generated always as (tstzrange(booked_at,
        case when state = 'WAITLISTED' then greatest(booked_at, starts_at) end, '[)')) stored,
    constraint booking_session_fk foreign key (session_id, starts_at, ends_at)
        references course_session (id, starts_at, ends_at) on update cascade,
    constraint booking_waiting_ck check (state <> 'WAITLISTED' or (waiting_number is not null and promoted_at is null)),
    constraint booking_promoted_ck check (promoted_at is null or waiting_number is not null),
    constraint booking_cancelled_ck check ((state = 'CANCELLED') = (cancelled_at is not null)
        and (state = 'CANCELLED') = (cancelled_by is not null)),
    -- Nobody is at two places at once. Waiting counts while it binds: a promotion must never fail.
    constraint booking_overlap_ex exclude using gist (member_id with =, during with &&, binding with &&)
        where (state in ('BOOKED', 'WAITLISTED', 'CHECKED_IN', 'COMPLETED'))
);

-- A member may book again after cancelling, but never holds two places at once.
create unique index booking_active_member_uq on booking (session_id, member_id) where state <> 'CANCELLED';

-- No number is given twice; the same index finds who waits longest and counts who waits before somebody.
create unique index booking_waiting_number_uq on booking (session_id, waiting_number);
create index booking_waiting_ix on booking (session_id, waiting_number) where state = 'WAITLISTED';

-- "The list of a session", "my bookings", "the bookings of my branch", page by page.
create index booking_session_ix on booking (session_id, id);
create index booking_member_ix on booking (member_id, id);
create index booking_branch_ix on booking (branch_id, id);
