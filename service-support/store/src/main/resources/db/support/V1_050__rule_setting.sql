-- Values that differ from a rule's default, each for a subtree of organisations and for a time. Rows are never rewritten:
-- a change closes the row that held until then and appends another, so an answer of the past can still be explained.
create table rule_setting (
    id                uuid         not null constraint rule_setting_pk primary key,
    name              varchar(100) not null,
    -- Counted per rule over all organisations, so name and version together name one row. 0 is the default in the code.
    version           int          not null constraint rule_setting_version_ck check (version > 0),
    -- Whose setting it is; null for everybody's. The path says where the organisation stood then.
    organization_id   uuid,
    -- The root, '/', stands for everywhere; it is the beginning of every path.
    organization_path varchar(400) collate "C" not null
                      constraint rule_setting_path_ck check (organization_path ~ '^/([0-9a-z]+/)*$'),
    valid_from        date         not null,
    -- The first day that no longer counts.
    valid_until       date,
    value             jsonb        not null,
    reason            varchar(500) not null,
    recorded_at       timestamptz  not null,
    closed_at         timestamptz,
    closing_reason    varchar(500),
    -- Set on a row of which no day is left because a later decision took them all.
    superseded_at     timestamptz,
    valid_during      daterange    generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint rule_setting_period_ck check (valid_until is null or valid_until > valid_from),
    constraint rule_setting_organization_ck check ((organization_id is null) = (organization_path = '/')),
    constraint rule_setting_version_uq unique (name, version),
    -- One value a day. "Without overlaps" cannot leave superseded rows out, hence an exclusion constraint.
    constraint rule_setting_period_ex exclude using gist
        (name with =, organization_path with =, valid_during with &&) where (superseded_at is null)
);

-- "Which value holds here": a handful of ancestors of one path.
create index rule_setting_lookup_ix on rule_setting (name, organization_path, valid_from) where superseded_at is null;

-- "Whose settings are there": when everything is told anew, each is put where its organisation is said to stand.
create index rule_setting_organization_ix on rule_setting (organization_id) where superseded_at is null;

-- Nobody removes a row; closing one is the only change.
revoke delete, truncate, references, trigger on rule_setting from ${application};
