-- The enterprises, sole traders and associations in which the organisations stand.
create table enterprise (
    id            uuid         primary key,
    version       bigint       not null,
    credit_code   char(18)     not null constraint enterprise_credit_code_uq unique,
    external_code varchar(64)  constraint enterprise_external_code_uq unique,
    name          varchar(200) not null,
    kind          varchar(30)  not null,
    industry      varchar(60),
    -- the organisation that keeps its record; decides who sees it
    keeper_id     uuid         not null constraint enterprise_keeper_fk references organization (id),
    venue_id      uuid         constraint enterprise_venue_fk references enterprise (id),
    operates      boolean      not null default true,
    created_at    timestamptz  not null,
    changed_at    timestamptz  not null
);
create index enterprise_keeper_ix on enterprise (keeper_id, id);
create index enterprise_venue_ix on enterprise (venue_id);

-- How many people work there, as they say it: exactly, or "more than 7,000".
create table headcount (
    id            uuid          primary key,
    enterprise_id uuid          not null constraint headcount_enterprise_fk references enterprise (id),
    value         numeric(12,2) not null constraint headcount_value_ck check (value >= 0),
    precision     varchar(10)   not null
        constraint headcount_precision_ck check (precision in ('EXACT', 'MORE_THAN', 'NEARLY', 'ABOUT')),
    valid_from    date          not null,
    valid_until   date          constraint headcount_order_ck check (valid_until > valid_from),
    valid_during  daterange     not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint headcount_uq unique (enterprise_id, valid_during without overlaps) deferrable initially deferred
);

-- In which unit an organisation stands (单独组建), or which units a joint branch serves.
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
