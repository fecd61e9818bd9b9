-- What membership-service told us (docs/events.md): our copy, written by the follower alone. It may be forgotten and read
-- anew at any time, so nothing else refers to it with a foreign key. It takes what it is told: a rule that membership-service
-- keeps is not kept a second time here, where a breach would stop the follower.

create table roster_organization (
    id                  uuid primary key,
    version             bigint not null,
    external_code       text,
    kind                text not null,
    name                text not null,
    path                text collate "C", -- where it stands now; its last step never changes
    exists_from         date not null,
    exists_until        date,
    recording_starts_on date
);
create index roster_organization_path_ix on roster_organization (path);

-- Below whom an organisation stood when; a path of the past is put together from these.
create table roster_placement (
    organization_id uuid not null constraint roster_placement_organization_fk references roster_organization (id) on delete cascade,
    parent_id       uuid, -- null at the top of a tree
    valid_from      date not null,
    valid_until     date
);
create index roster_placement_organization_ix on roster_placement (organization_id);
create index roster_placement_parent_ix on roster_placement (parent_id);

create table roster_member (
    member_id    uuid primary key,
    version      bigint not null,
    person_id    uuid not null,
    display_name text not null
);
create index roster_member_person_ix on roster_member (person_id);

create table roster_affiliation (
    member_id   uuid not null constraint roster_affiliation_member_fk references roster_member (member_id) on delete cascade,
    branch_id   uuid not null,
    group_id    uuid,
    valid_from  date not null,
    valid_until date
);
create index roster_affiliation_member_ix on roster_affiliation (member_id);
-- "Who was expected on that day" asks for a branch.
create index roster_affiliation_branch_ix on roster_affiliation (branch_id, valid_from);

create table roster_state (
    member_id   uuid not null constraint roster_state_member_fk references roster_member (member_id) on delete cascade,
    state       text not null,
    stage       text not null,
    valid_from  date not null,
    valid_until date
);
create index roster_state_member_ix on roster_state (member_id);

create table roster_voting_right (
    member_id   uuid not null constraint roster_voting_right_member_fk references roster_member (member_id) on delete cascade,
    valid_from  date not null,
    valid_until date
);
create index roster_voting_right_member_ix on roster_voting_right (member_id);

create table roster_post (
    member_id       uuid not null constraint roster_post_member_fk references roster_member (member_id) on delete cascade,
    post_id         uuid not null,
    organization_id uuid not null,
    post            text not null,
    valid_from      date not null,
    valid_until     date
);
create index roster_post_member_ix on roster_post (member_id);
create index roster_post_organization_ix on roster_post (organization_id);

create table roster_account (
    account_id uuid primary key,
    version    bigint not null,
    issuer     text not null,
    subject    text not null,
    person_id  uuid,
    member_id  uuid
);
create index roster_account_subject_ix on roster_account (issuer, subject);
create index roster_account_person_ix on roster_account (person_id);

create table roster_access_entry (
    account_id      uuid not null constraint roster_access_entry_account_fk references roster_account (account_id) on delete cascade,
    role            text not null,
    organization_id uuid not null,
    valid_from      date not null,
    valid_until     date,
    because_kind    text not null,
    because_id      uuid not null
);
create index roster_access_entry_account_ix on roster_access_entry (account_id);

-- Who was erased: neither a state of hers that was being written at that moment nor the feed of a restored backup may bring
-- her back.
create table roster_erased_person (
    person_id uuid primary key
);

-- One value for everything above, whatever the order of its rows; equal in every service that followed as far.
create function roster_digest() returns text
    language sql stable
    return (
        select coalesce(md5(string_agg(line, e'\n' order by line collate "C")), 'empty')
        from (
            select 'organization' || o::text as line from roster_organization o
            union all select 'placement' || p::text from roster_placement p
            union all select 'member' || m::text from roster_member m
            union all select 'affiliation' || a::text from roster_affiliation a
            union all select 'state' || s::text from roster_state s
            union all select 'voting' || v::text from roster_voting_right v
            union all select 'post' || p::text from roster_post p
            union all select 'account' || a::text from roster_account a
            union all select 'access' || e::text from roster_access_entry e
            union all select 'erased' || x::text from roster_erased_person x) as lines);
