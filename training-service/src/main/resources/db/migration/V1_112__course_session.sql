-- One run of a course. Its row is the lock under which seats and waiting numbers are given: whoever books, cancels,
-- promotes or changes the seats holds it, so that the counts are true whenever nobody does.
create table course_session (
    id                  uuid         primary key,
    version             bigint       not null,
    external_code       varchar(64),
    course_id           uuid         not null constraint course_session_course_fk references course (id),
    lecturer_id         uuid         constraint course_session_lecturer_fk references lecturer (id),
    organization_id     uuid         not null,       -- the host
    audience_id         uuid         not null,       -- whose members, those of everything below it among them, may come
    place               varchar(200) not null,
    room                varchar(100),                -- the host's, where one session excludes another; null online and outdoors
    starts_at           timestamptz  not null,
    ends_at             timestamptz  not null,
    during              tstzrange    not null generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
    stage               varchar(10)  not null constraint course_session_stage_ck
        check (stage in ('DRAFT', 'PUBLISHED', 'HELD', 'CANCELLED')),
    seats_kind          varchar(10)  not null constraint course_session_seats_ck check (seats_kind in ('LIMITED', 'UNLIMITED')),
    capacity            int          constraint course_session_capacity_ck check (capacity > 0),
    booking_opens_at    timestamptz,                 -- a session that was recorded after it was held was never booked
    booking_closes_at   timestamptz,
    booked_count        int          not null,
    waiting_count       int          not null,
    next_waiting_number bigint       not null,
    cancel_reason       varchar(500),
    late_reason         varchar(500),                -- why it was recorded only after it was held
    created_at          timestamptz  not null,
    changed_at          timestamptz  not null,
    -- Two hosts may number their sessions alike. Also found by the code alone.
    constraint course_session_external_code_uq unique (external_code, organization_id),
    constraint course_session_times_ck check (starts_at < ends_at),
    constraint course_session_limit_ck check ((seats_kind = 'LIMITED') = (capacity is not null)),
    constraint course_session_oversold_ck check (booked_count between 0 and coalesce(capacity, booked_count)),
    constraint course_session_waiting_ck check (waiting_count between 0 and next_waiting_number - 1),
    -- Nobody waits while there is a seat.
    constraint course_session_idle_seat_ck check (waiting_count = 0 or booked_count = capacity),
    constraint course_session_window_ck check (booking_opens_at < booking_closes_at and booking_closes_at <= starts_at),
    constraint course_session_held_ck check ((booking_opens_at is null) = (stage = 'HELD')
        and (booking_closes_at is null) = (stage = 'HELD') and (late_reason is not null) = (stage = 'HELD')),
    constraint course_session_cancel_ck check ((cancel_reason is not null) = (stage = 'CANCELLED')),
    -- Bookings repeat the times, see there.
    constraint course_session_times_uq unique (id, starts_at, ends_at),
    constraint course_session_lecturer_ex exclude using gist (lecturer_id with =, during with &&)
        where (stage <> 'CANCELLED'),
    constraint course_session_room_ex exclude using gist (organization_id with =, lower(room) with =, during with &&)
        where (stage <> 'CANCELLED')
);

create index course_session_start_ix on course_session (starts_at, id);
create index course_session_organization_ix on course_session (organization_id, starts_at);
create index course_session_audience_ix on course_session (audience_id, starts_at);
create index course_session_course_ix on course_session (course_id);
