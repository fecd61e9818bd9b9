-- The enterprises, sole traders and associations in which the organisations stand. An organisation keeps the record of
-- each; whoever is responsible for that organisation writes it.
create table enterprise (
    id            uuid         primary key,
    version       bigint       not null,
    credit_code   varchar(18)  not null constraint enterprise_credit_code_uq unique,
    external_code varchar(64),
    name          varchar(200) not null,
    kind          varchar(30)  not null,
    industry      varchar(60),
    keeper_id     uuid         not null constraint enterprise_keeper_fk references organization (id),
    -- the market or building that it runs; null for one that runs none
    venue_name    varchar(200),
    created_at    timestamptz  not null,
    changed_at    timestamptz  not null,
    -- Two keepers may number their enterprises alike. Also found by the code alone.
    constraint enterprise_external_code_uq unique (external_code, keeper_id)
);
create index enterprise_keeper_ix on enterprise (keeper_id, id);

-- Whether it operates: the days on which it did, and those on which it did not.
create table operating_state (
    id            uuid      primary key,
    enterprise_id uuid      not null constraint operating_state_enterprise_fk references enterprise (id),
    operating     boolean   not null,
    valid_from    date      not null,
    valid_until   date      constraint operating_state_order_ck check (valid_until > valid_from),
    valid_during  daterange not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint operating_state_uq unique (enterprise_id, valid_during without overlaps) deferrable initially deferred
);

-- The enterprise whose venue it occupies; it is in one venue at a time.
create table occupancy (
    id            uuid      primary key,
    enterprise_id uuid      not null constraint occupancy_enterprise_fk references enterprise (id),
    occupies_id   uuid      not null constraint occupancy_occupies_fk references enterprise (id)
        constraint occupancy_self_ck check (occupies_id <> enterprise_id),
    valid_from    date      not null,
    valid_until   date      constraint occupancy_order_ck check (valid_until > valid_from),
    valid_during  daterange not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint occupancy_uq unique (enterprise_id, valid_during without overlaps) deferrable initially deferred
);
-- "Who was in this venue on that day, and in which industries".
create index occupancy_occupies_ix on occupancy using gist (occupies_id, valid_during);

-- How many people work there, as they say it: exactly, or "more than 7,000".
create table headcount (
    id             uuid          primary key,
    enterprise_id  uuid          not null constraint headcount_enterprise_fk references enterprise (id),
    people         numeric(10)   not null constraint headcount_people_ck check (people >= 0),
    said           varchar(10)   not null
        constraint headcount_said_ck check (said in ('EXACT', 'MORE_THAN', 'NEARLY', 'ABOUT')),
    valid_from     date          not null,
    valid_until    date          constraint headcount_order_ck check (valid_until > valid_from),
    valid_during   daterange     not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint headcount_uq unique (enterprise_id, valid_during without overlaps) deferrable initially deferred
);

-- In which unit an organisation stands, or which units a joint branch serves.
create table host_unit (
    id              uuid      primary key,
    organization_id uuid      not null constraint host_unit_organization_fk references organization (id),
    enterprise_id   uuid      not null constraint host_unit_enterprise_fk references enterprise (id),
    valid_from      date      not null,
    valid_until     date      constraint host_unit_order_ck check (valid_until > valid_from),
    valid_during    daterange not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint host_unit_uq unique (organization_id, enterprise_id, valid_during without overlaps)
        deferrable initially deferred,
    constraint host_unit_period_fk foreign key (organization_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred
);
create index host_unit_enterprise_ix on host_unit (enterprise_id);

-- From where an enterprise is seen today, one row for each place: from the organisation that keeps its record, and from
-- every organisation that stands in it. Kept in the same transaction as those facts, none of which begins or ends on a day
-- to come; a move of organisations rewrites the paths.
create table enterprise_current (
    enterprise_id uuid not null constraint enterprise_current_enterprise_fk references enterprise (id),
    path          text not null collate "C",
    name          text not null collate "C",
    -- Of several places within a scope the first shows it.
    constraint enterprise_current_pk primary key (enterprise_id, path)
);
create index enterprise_current_path_ix on enterprise_current (path, enterprise_id);
create index enterprise_current_name_ix on enterprise_current (name, enterprise_id);
