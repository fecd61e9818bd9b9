-- Work that takes longer than a request may: asked for with 202, done by whichever program takes it, read until it is done.
create table operation (
    id           uuid        not null constraint operation_pk primary key,
    -- Which code does it.
    kind         varchar(60) not null,
    -- A hash of the caller who asked (Caller.keyHash): only she sees it.
    owner        char(64)    not null,
    state        varchar(9)  not null
                 constraint operation_state_ck check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    -- What the work needs to know; removed when it has ended.
    input        json,
    done         int         not null default 0,
    -- How many there are to do, once the work knows.
    total        int,
    result       json,
    errors       json,
    -- How often somebody began: also the fence behind which a worker that was given up cannot write any more.
    attempt      int         not null default 0,
    -- How often one of them gave it back without its having failed; such an attempt does not count.
    put_back     int         not null default 0,
    -- How often it was put off with what went wrong; each time the next pause is longer.
    put_off      int         not null default 0,
    requested_at timestamptz not null,
    -- Work that could not be done for want of something waits a while before it is tried again.
    not_before   timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    -- Until when the worker must be heard of again; then somebody else begins anew.
    lease_until  timestamptz,
    constraint operation_lease_ck check ((state = 'RUNNING') = (lease_until is not null)),
    constraint operation_finished_ck check ((state in ('SUCCEEDED', 'FAILED')) = (finished_at is not null)),
    constraint operation_input_ck check (finished_at is null or input is null),
    constraint operation_put_back_ck check (put_back between 0 and attempt),
    constraint operation_put_off_ck check (put_off between 0 and put_back),
    constraint operation_progress_ck check (done >= 0 and (total is null or total >= done))
);

-- What is there to do, oldest first. Finished operations, which are most, are not in it.
create index operation_open_ix on operation (requested_at, id) where state in ('QUEUED', 'RUNNING');

-- What can be removed, the oldest first.
create index operation_finished_ix on operation (finished_at) where finished_at is not null;

-- "My operations".
create index operation_owner_ix on operation (owner, requested_at desc, id desc);
