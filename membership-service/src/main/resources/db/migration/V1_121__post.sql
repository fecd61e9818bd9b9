-- Who held which post where, and until when the term was meant to last. A holder stays in post, holding over, until a
-- recorded fact ends it.
create table post_holding (
    id              uuid         primary key,
    version         bigint       not null,
    organization_id uuid         not null constraint post_holding_organization_fk references organization (id),
    person_id       uuid         not null constraint post_holding_person_fk references person (id),
    post            varchar(40)  not null,
    term_until      date         constraint post_holding_term_ck check (term_until > valid_from),
    end_reason      varchar(20),
    valid_from      date         not null,
    valid_until     date         constraint post_holding_order_ck check (valid_until > valid_from),
    valid_during    daterange    not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    recorded_at     timestamptz  not null,
    constraint post_holding_ended_ck check ((valid_until is null) = (end_reason is null)),
    constraint post_holding_period_fk foreign key (organization_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred,
    -- nobody holds the same post in the same organisation twice at a time
    constraint post_holding_person_uq unique (organization_id, post, person_id, valid_during without overlaps)
        deferrable initially deferred,
    -- and there is one secretary at a time
    constraint post_holding_single_ex exclude using gist (organization_id with =, post with =, valid_during with &&)
        where (post in ('SECRETARY', 'DISCIPLINE_SECRETARY', 'GROUP_LEADER')) deferrable initially deferred
);
create index post_holding_person_ix on post_holding (person_id);
create index post_holding_organization_ix on post_holding (organization_id, valid_from);

-- Where a holding stands today, with its organisation. The list is read in this order: place and id side by side, so that
-- any page of it begins in the index.
create table post_holding_current (
    holding_id uuid primary key constraint post_holding_current_holding_fk references post_holding (id),
    path       text not null collate "C"
);
create index post_holding_current_path_ix on post_holding_current (path, holding_id);
