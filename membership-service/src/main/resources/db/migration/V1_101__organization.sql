-- The organisation tree. Existence, names, kinds and places are dated; what is true today is repeated in
-- organization_current, in the same transaction, so that one narrow index serves scope and paging.

create table organization (
    id                  uuid        primary key,
    version             bigint      not null,
    -- one step of a path; short, from a fixed alphabet, never changed and never used again
    code                varchar(8)  not null collate "C"
        constraint organization_code_uq unique
        constraint organization_code_ck check (code ~ '^[0-9a-z]+$'),
    external_code       varchar(64),
    -- whose number that is: of the organisation below which it was founded; a top numbers itself
    numbered_by         uuid        constraint organization_numbered_by_fk references organization (id),
    founded_on          date,
    -- no obligation arises before this day
    recording_starts_on date        not null,
    created_at          timestamptz not null,
    changed_at          timestamptz not null
);

-- Two companies may number their organisations alike; below one parent a number is given once. Also found by the code
-- alone.
create unique index organization_external_code_uq on organization (external_code, numbered_by) nulls not distinct
    where external_code is not null;

create sequence organization_code_seq;

-- In a database that was restored the sequence stands where it stood when the backup was made. Organisations that were
-- founded since are gone here, but others may still know what was set or recorded under their paths. So it leaps with the
-- epoch of the feed, further than anybody founds between two backups (36 to the fourth: the codes become longer by a sign
-- or two).
create function organization_codes_leap() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    perform setval('organization_code_seq', nextval('organization_code_seq') + 1679616);
    return null;
end $$;

create trigger organization_codes_leap after update of epoch on feed
    for each row when (old.epoch <> new.epoch) execute function organization_codes_leap();

-- Never one that was given before, in this database or in the one of which it is a copy.
create function next_organization_code() returns bigint
    language sql
    begin atomic
        select notice_restore();
        select nextval('organization_code_seq');
    end;

-- Existence only. Everything that refers to an organisation on a day refers to this.
create table organization_period (
    id              uuid      primary key,
    organization_id uuid      not null constraint organization_period_organization_fk references organization (id),
    valid_from      date      not null,
    valid_until     date      constraint organization_period_order_ck check (valid_until > valid_from),
    valid_during    daterange not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    -- referenced, hence not deferrable
    constraint organization_period_uq unique (organization_id, valid_during without overlaps)
);

create table organization_name (
    id              uuid         primary key,
    organization_id uuid         not null constraint organization_name_organization_fk references organization (id),
    name            varchar(200) not null,
    valid_from      date         not null,
    valid_until     date         constraint organization_name_order_ck check (valid_until > valid_from),
    valid_during    daterange    not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint organization_name_uq unique (organization_id, valid_during without overlaps)
        deferrable initially deferred,
    constraint organization_name_period_fk foreign key (organization_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred
);

create table organization_kind (
    id              uuid        primary key,
    organization_id uuid        not null constraint organization_kind_organization_fk references organization (id),
    kind            varchar(30) not null,
    valid_from      date        not null,
    valid_until     date        constraint organization_kind_order_ck check (valid_until > valid_from),
    valid_during    daterange   not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint organization_kind_uq unique (organization_id, valid_during without overlaps)
        deferrable initially deferred,
    constraint organization_kind_period_fk foreign key (organization_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred
);

-- Where the organisation stands: below a parent, or at a root with its superior named outside this system. No path is
-- stored here: a move of an ancestor would make it untrue without a change of this row.
create table organization_placement (
    id              uuid         primary key,
    organization_id uuid         not null constraint organization_placement_organization_fk references organization (id),
    parent_id       uuid         constraint organization_placement_parent_fk references organization (id)
        constraint organization_placement_self_ck check (parent_id <> organization_id),
    superior_name   varchar(200),
    superior_kind   varchar(40),
    valid_from      date         not null,
    valid_until     date         constraint organization_placement_order_ck check (valid_until > valid_from),
    valid_during    daterange    not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint organization_placement_superior_ck check (parent_id is null or superior_name is null),
    constraint organization_placement_uq unique (organization_id, valid_during without overlaps)
        deferrable initially deferred,
    constraint organization_placement_period_fk foreign key (organization_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred,
    constraint organization_placement_parent_period_fk foreign key (parent_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred
);
-- "Who stood below this one on that day" walks down by parent.
create index organization_placement_parent_ix on organization_placement (parent_id);

-- Who founded it; a founder may be an office that is no Party organisation.
create table organization_founder (
    organization_id uuid         not null constraint organization_founder_organization_fk references organization (id),
    position        int          not null,
    name            varchar(200) not null,
    kind            varchar(30)  not null
        constraint organization_founder_kind_ck check (kind in ('PARTY_ORGANIZATION', 'OFFICE', 'OTHER')),
    constraint organization_founder_pk primary key (organization_id, position)
);

-- A body guides an organisation without being its superior.
create table guidance_relation (
    id              uuid         primary key,
    organization_id uuid         not null constraint guidance_relation_organization_fk references organization (id),
    guide_id        uuid         constraint guidance_relation_guide_fk references organization (id),
    guide_name      varchar(200),
    guide_kind      varchar(40),
    valid_from      date         not null,
    valid_until     date         constraint guidance_relation_order_ck check (valid_until > valid_from),
    valid_during    daterange    not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint guidance_relation_guide_ck check ((guide_id is null) <> (guide_name is null)),
    constraint guidance_relation_period_fk foreign key (organization_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred
);
create index guidance_relation_organization_ix on guidance_relation (organization_id);

-- The industries of a market or an association that a branch covers.
create table organization_industry (
    id              uuid        primary key,
    organization_id uuid        not null constraint organization_industry_organization_fk references organization (id),
    industry        varchar(60) not null,
    valid_from      date        not null,
    valid_until     date        constraint organization_industry_order_ck check (valid_until > valid_from),
    valid_during    daterange   not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint organization_industry_uq unique (organization_id, industry, valid_during without overlaps)
        deferrable initially deferred,
    constraint organization_industry_period_fk foreign key (organization_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred
);

-- What is true today, without a version of its own. The path decides who sees it.
create table organization_current (
    organization_id uuid         primary key constraint organization_current_organization_fk references organization (id),
    path            text         not null collate "C" constraint organization_current_path_uq unique,
    parent_id       uuid,
    kind            varchar(30)  not null,
    name            varchar(200) not null
);
create index organization_current_parent_ix on organization_current (parent_id);
create index organization_current_name_ix on organization_current (name collate "C", organization_id);
