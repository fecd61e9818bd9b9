-- Memberships, and to which branch and group each belonged when. A membership begins with the meeting that accepted the
-- person as probationary; it ends with a state that leaves the roster, and stays in history.

create table membership (
    id                 uuid         primary key,
    version            bigint       not null,
    person_id          uuid         not null constraint membership_person_fk references person (id),
    -- The organisation that recorded the person, and numbers its members.
    keeper_id          uuid         not null constraint membership_keeper_fk references organization (id),
    external_code      varchar(64),
    join_date          date         not null,
    full_member_date   date         constraint membership_full_ck check (full_member_date >= join_date),
    -- the document that confirmed her, where this system recorded the confirmation
    confirmed_by       varchar(100),
    job_post           varchar(60),
    lost_contact_since date,
    mobile_destination varchar(100),
    -- counts what the other services were told about her
    roster_version     bigint       not null default 0,
    ended_on           date         constraint membership_order_ck check (ended_on > join_date),
    life               daterange    not null generated always as (daterange(join_date, ended_on, '[)')) stored,
    created_at         timestamptz  not null,
    changed_at         timestamptz  not null,
    -- Unique for each keeper only: a number taken anywhere would tell that somebody is recorded outside one's scope.
    constraint membership_external_code_uq unique (external_code, keeper_id),
    -- A person may come back after having left, but is a member once at a time.
    constraint membership_person_uq unique (person_id, life without overlaps)
);

create table membership_state (
    id           uuid        primary key,
    member_id    uuid        not null constraint membership_state_member_fk references membership (id),
    state        varchar(30) not null,
    document_no  varchar(100),
    valid_from   date        not null,
    valid_until  date        constraint membership_state_order_ck check (valid_until > valid_from),
    valid_during daterange   not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint membership_state_uq unique (member_id, valid_during without overlaps) deferrable initially deferred
);

-- Every member belongs to exactly one branch, and to at most one group of it (教育管理条例 Art. 25).
create table affiliation (
    id           uuid      primary key,
    member_id    uuid      not null constraint affiliation_member_fk references membership (id),
    branch_id    uuid      not null constraint affiliation_branch_fk references organization (id),
    group_id     uuid      constraint affiliation_group_fk references organization (id),
    valid_from   date      not null,
    valid_until  date      constraint affiliation_order_ck check (valid_until > valid_from),
    valid_during daterange not null generated always as (daterange(valid_from, valid_until, '[)')) stored,
    constraint affiliation_uq unique (member_id, valid_during without overlaps) deferrable initially deferred,
    constraint affiliation_branch_period_fk foreign key (branch_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred,
    constraint affiliation_group_period_fk foreign key (group_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred
);
create index affiliation_member_ix on affiliation (member_id);
-- "Who belonged to this branch on that day".
create index affiliation_branch_ix on affiliation (branch_id, valid_from);

-- What is true today, for lists: the path of the branch or group decides who sees it.
create table member_current (
    member_id        uuid         primary key constraint member_current_member_fk references membership (id),
    person_id        uuid         not null,
    path             text         not null collate "C",
    branch_id        uuid         not null,
    group_id         uuid,
    name             varchar(100) not null,
    name_sort        text         not null collate "C",
    name_keys        text[]       not null,
    external_code    varchar(64),
    join_date        date         not null,
    full_member_date date,
    state            varchar(30)  not null
);
-- One index for scope and paging in the order of the organisations; one for names; the GIN index answers ?q=.
create index member_current_path_ix on member_current (path, member_id);
create index member_current_name_ix on member_current (name_sort, member_id);
create index member_current_keys_ix on member_current using gin (name_keys);
create index member_current_person_ix on member_current (person_id);

-- A change on the day a row began replaces the row; what it said before is kept here.
create table superseded_fact (
    id            uuid        primary key,
    relation      varchar(60) not null,
    subject_id    uuid        not null,
    fact          jsonb       not null,
    superseded_at timestamptz not null
);
create index superseded_fact_subject_ix on superseded_fact (relation, subject_id);
revoke update, delete, truncate on superseded_fact from ${application};
