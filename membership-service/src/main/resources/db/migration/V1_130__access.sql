-- Who signed in, what was granted to her, and what she may therefore see. Most access needs no grant: it follows from
-- posts and memberships. access_entry holds the result, with the fact behind each line; it is rewritten whenever one of
-- those facts changes, in the same transaction, and published to the other services.

create table account (
    id         uuid         primary key,
    version    bigint       not null,
    issuer     varchar(255) not null,
    subject    varchar(255) not null,
    -- null for an application
    person_id  uuid,
    created_at     timestamptz not null,
    access_version bigint      not null default 0,
    constraint account_subject_uq unique (issuer, subject)
);
create index account_person_ix on account (person_id);

create table access_grant (
    id              uuid         primary key,
    account_id      uuid         not null constraint access_grant_account_fk references account (id),
    role            varchar(20)  not null,
    organization_id uuid         not null constraint access_grant_organization_fk references organization (id),
    reason          varchar(500) not null,
    valid_from      date         not null,
    valid_until     date         constraint access_grant_order_ck check (valid_until > valid_from),
    valid_during    daterange    not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    granted_at      timestamptz  not null,
    -- issuer and subject of the token, as in the audit trail: whoever configures the platform may have no account
    granted_by      varchar(520) not null,
    -- the same role in the same organisation is granted once at a time
    constraint access_grant_uq unique (account_id, role, organization_id, valid_during without overlaps)
        deferrable initially deferred
);
-- The list is read in the order of places: from the paths of the organisations to what was granted in each, oldest first.
create index access_grant_organization_ix on access_grant (organization_id, id);

create table access_entry (
    account_id      uuid        not null constraint access_entry_account_fk references account (id),
    role            varchar(20) not null,
    organization_id uuid        not null constraint access_entry_organization_fk references organization (id),
    member_id       uuid,
    valid_from      date        not null,
    valid_until     date,
    because_kind    varchar(20) not null,
    because_id      uuid        not null,
    constraint access_entry_pk primary key (account_id, because_id, role, organization_id, valid_from)
);
-- Whoever sees a part of the tree only finds the accounts that reach into it.
create index access_entry_organization_ix on access_entry (organization_id);
