-- What this service tells the others. An event is written in the transaction of the change it tells of; its place in the
-- feed is given after that transaction committed, by the sequencer (docs/events.md).
create table feed_event (
    number          bigint       generated always as identity primary key, -- drawn under the subject's lock: keeps its order
    position        bigint       constraint feed_event_position_uq unique, -- null until the sequencer placed it
    id              uuid         not null constraint feed_event_id_uq unique,
    type            varchar(120) not null,
    keeping         varchar(10)  not null constraint feed_event_keeping_ck check (keeping in ('FACT', 'STATE', 'DELETION')),
    subject_type    varchar(60)  not null,
    subject_id      uuid         not null,
    subject_version bigint       not null,
    forgets         uuid[]       constraint feed_event_forgets_ck check ((keeping = 'DELETION') = (forgets is not null)),
    time            timestamptz  not null,
    written_at      timestamptz  not null default clock_timestamp(), -- by this database's clock: how long it has been waiting
    data            jsonb        not null,
    -- A follower applies only a higher version, so two events with one version would lose the second without a word.
    constraint feed_event_version_uq unique (type, subject_id, subject_version)
);

-- The sequencer asks for what has no position yet.
create index feed_event_waiting_ix on feed_event (number) where position is null;

-- Compaction and deletion ask for the earlier states of one subject.
create index feed_event_state_ix on feed_event (subject_id, position) where keeping = 'STATE';

-- One row: where the feed stands.
create table feed (
    single            boolean primary key default true constraint feed_single_ck check (single),
    epoch             uuid    not null default gen_random_uuid(), -- another one tells followers to begin anew
    place             text,                                       -- where the epoch was given, see feed_place()
    last_position     bigint  not null default 0,
    compacted_through bigint  not null default 0
);

insert into feed default values;

-- One random mark for each batch of positions. A follower shows the mark of what it read last; a feed that does not know
-- it has lost history which the follower has seen, whatever its epoch says.
create table feed_mark (
    position bigint primary key, -- the last of the batch
    mark     uuid   not null constraint feed_mark_uq unique
);

-- Which copy of the database this is: cluster, timeline, database and table. A dump that is loaded elsewhere, a recovery
-- to a point in time and a promoted standby each change it.
create function feed_place() returns text
    language sql stable
    return concat_ws('/',
        (select system_identifier from pg_control_system()),
        left(pg_walfile_name(pg_current_wal_insert_lsn()), 8),
        (select oid from pg_database where datname = current_database()),
        'feed_event'::regclass::oid);

-- For whoever gives out what must never be given twice: a restore is noticed here before the sequencer comes to it.
create function notice_restore() returns void
    language sql
    begin atomic
        update feed set epoch = gen_random_uuid(), place = feed_place() where place <> feed_place();
    end;

-- For whoever restores a backup in a way that none of these tells, such as a copy of the data directory put back.
create function renew_feed_epoch() returns uuid
    language sql
    begin atomic
        update feed set epoch = gen_random_uuid(), place = feed_place() returning epoch;
    end;
