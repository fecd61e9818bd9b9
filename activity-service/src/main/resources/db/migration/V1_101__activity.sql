-- What was done, who held it, who came. Organisations and members belong to membership-service, hence no foreign keys to
-- them here.
create table activity (
    id                   uuid         constraint activity_pk primary key,
    version              bigint       not null,
    revision             bigint       not null, -- counts what is changed beside this row, so that the version does too
    lead_organization_id uuid         not null, -- the first host: it answers for the record and numbers it
    external_code        varchar(64),
    kind                 varchar(40)  not null,
    title                varchar(200) not null,
    mode                 varchar(10)  not null constraint activity_mode_ck check (mode in ('ONSITE', 'ONLINE', 'HYBRID')),
    place                varchar(200),
    starts_at            timestamptz  not null,
    ends_at              timestamptz  not null,
    state                varchar(10)  not null
        constraint activity_state_ck check (state in ('PLANNED', 'HELD', 'CANCELLED', 'ANNULLED')),
    late_entry_reason    varchar(500),
    cancellation_reason  varchar(500),
    annulment_reason     varchar(500),
    annulled_at          timestamptz,
    annulled_by          uuid, -- the account; absent for a caller without one
    recorded_at          timestamptz  not null,
    constraint activity_order_ck check (ends_at > starts_at),
    constraint activity_cancellation_ck check ((state = 'CANCELLED') = (cancellation_reason is not null)),
    constraint activity_annulment_ck check (
        num_nonnulls(annulment_reason, annulled_at) = case when state = 'ANNULLED' then 2 else 0 end
        and (annulled_by is null or state = 'ANNULLED'))
);

-- Two companies may number their activities alike; one host may not, unless a record was annulled, whose number the right one
-- gets. Also found by the code alone.
create unique index activity_external_code_uq
    on activity (external_code, (case when state = 'ANNULLED' then id else lead_organization_id end));

create table activity_host (
    activity_id     uuid    not null constraint activity_host_activity_fk references activity (id),
    position        int     not null,
    organization_id uuid,
    external_name   varchar(200),
    external_kind   varchar(30),
    -- False for an organisation that somebody named who does not act for it, until it says so itself.
    confirmed       boolean not null,
    constraint activity_host_pk primary key (activity_id, position),
    constraint activity_host_organization_uq unique (activity_id, organization_id),
    constraint activity_host_who_ck check ((organization_id is null) <> (external_name is null)),
    constraint activity_host_external_ck check ((external_name is null) = (external_kind is null))
);

-- Who was named as a host and is none any more: it declined, or whoever had named it took that back.
create table activity_host_removal (
    id              uuid         constraint activity_host_removal_pk primary key,
    activity_id     uuid         not null constraint activity_host_removal_activity_fk references activity (id),
    organization_id uuid         not null,
    confirmed       boolean      not null, -- whether it had said that it took part
    reason          varchar(500) not null,
    removed_at      timestamptz  not null,
    removed_by      uuid
);
create index activity_host_removal_activity_ix on activity_host_removal (activity_id, removed_at);
revoke update, delete, truncate, references, trigger on activity_host_removal from ${application};

-- What is true today, a row for each host of the roster: whose subtree the host stands in finds the activity. Kept in the
-- transaction of the activity, and in that of a move of organisations.
create table activity_current (
    activity_id     uuid        not null constraint activity_current_activity_fk references activity (id),
    organization_id uuid        not null,
    path            text        not null collate "C",
    confirmed       boolean     not null,
    kind            varchar(40) not null,
    state           varchar(10) not null,
    starts_at       timestamptz not null,
    constraint activity_current_pk primary key (activity_id, organization_id)
);

-- Newest first, page by page, for whoever sees much: the path is checked within the index.
create index activity_current_start_ix on activity_current (starts_at desc, activity_id desc) include (path);

-- For whoever sees little, and for a move: everything of a subtree.
create index activity_current_path_ix on activity_current (path, starts_at desc, activity_id desc);

-- What one organisation held.
create index activity_current_organization_ix on activity_current (organization_id, starts_at desc, activity_id desc);

-- What an activity said before it was changed.
create table activity_change (
    id            uuid         constraint activity_change_pk primary key,
    activity_id   uuid         not null constraint activity_change_activity_fk references activity (id),
    changed_at    timestamptz  not null,
    changed_by    uuid,
    kind          varchar(40)  not null,
    title         varchar(200) not null,
    external_code varchar(64),
    mode          varchar(10)  not null,
    place         varchar(200),
    starts_at     timestamptz  not null,
    ends_at       timestamptz  not null
);
create index activity_change_activity_ix on activity_change (activity_id, changed_at);
revoke update, delete, truncate, references, trigger on activity_change from ${application};

-- Somebody on an attendance sheet, with what is recorded of her now: a member with what the roster said of her that day,
-- or a guest with nothing but an encrypted name.
create table participant (
    id               uuid         constraint participant_pk primary key,
    activity_id      uuid         not null constraint participant_activity_fk references activity (id),
    member_id        uuid,
    branch_id        uuid,
    group_id         uuid,
    stage            varchar(20),
    member_state     varchar(30),
    voting_right     boolean,
    roster_version   bigint,
    guest_name       bytea,        -- under the key of this participant, see person_key; absent once erased
    erased_at        timestamptz,
    capacity         varchar(30)  not null,
    represents_id    uuid,
    represents_name  varchar(200),
    code             varchar(20)  not null,
    absence_reason   varchar(20),
    absence_text     varchar(200),
    exclusion_ground varchar(30),
    approval_number  varchar(60),
    on_roster        boolean      not null, -- whether she is among those expected, see expected_member
    votes            boolean      not null, -- whether she is among those of them who had a vote
    due              boolean      not null, -- whether she is counted as due
    came             boolean      not null,
    entries          int          not null, -- how often something was recorded of her
    constraint participant_snapshot_ck check (
        (member_id is null) = (branch_id is null)
        and num_nulls(member_id, stage, member_state, voting_right, roster_version) in (0, 5)),
    constraint participant_guest_ck check (
        case when member_id is not null then num_nonnulls(guest_name, erased_at) = 0
             else num_nonnulls(guest_name, erased_at) = 1 end),
    -- Why somebody who is not on the roster stayed away, or was not to be counted, is nobody's business.
    constraint participant_guest_came_ck check (
        member_id is not null
        or (came and num_nonnulls(absence_reason, absence_text, exclusion_ground, approval_number) = 0)),
    constraint participant_absence_ck check (
        (code in ('LEAVE', 'ABSENT')) = (absence_reason is not null)
        and (absence_reason is distinct from 'OTHER' or absence_text is not null)),
    constraint participant_exclusion_ck check (
        (code = 'EXCLUDED') = (exclusion_ground is not null)
        and (code = 'EXCLUDED') = (approval_number is not null)),
    constraint participant_came_ck check (came = (code in ('PRESENT', 'LATE', 'LEFT_EARLY', 'ONLINE'))),
    constraint participant_on_roster_ck check (not on_roster or member_id is not null),
    constraint participant_votes_ck check (not votes or on_roster),
    constraint participant_due_ck check (due = (on_roster and code <> 'EXCLUDED')),
    constraint participant_member_uq unique (activity_id, member_id)
);

-- The sheet, page by page.
create index participant_activity_ix on participant (activity_id, id);

-- Where a member took part.
create index participant_member_ix on participant (member_id, activity_id) where member_id is not null;

-- Who was expected at what was held: what the roster of its hosts said of that day when it was read, a host that joined later
-- with its own. What is corrected there afterwards changes nothing here, until somebody says why it is to be read anew.
create table expected_member (
    activity_id  uuid        not null constraint expected_member_activity_fk references activity (id),
    member_id    uuid        not null,
    branch_id    uuid, -- absent for who sits in a leading body and belonged nowhere that day
    group_id     uuid,
    stage        varchar(20) not null,
    member_state varchar(30) not null,
    voting_right boolean     not null,
    constraint expected_member_pk primary key (activity_id, member_id)
);

-- When that was read, by whom and why, and what it came to: what was counted before a later reading stays here.
create table roster_reading (
    id              uuid        constraint roster_reading_pk primary key,
    activity_id     uuid        not null constraint roster_reading_activity_fk references activity (id),
    number          int         not null,
    cause           varchar(20) not null
        constraint roster_reading_cause_ck check (cause in ('HELD', 'HOST_JOINED', 'READ_ANEW')),
    organization_id uuid, -- the host that joined
    reason          varchar(500),
    people          int         not null, -- all who are expected from then on
    voting          int         not null, -- those of them who had a vote
    read_at         timestamptz not null,
    read_by         uuid, -- the account; absent for a caller without one
    constraint roster_reading_number_uq unique (activity_id, number),
    constraint roster_reading_voting_ck check (voting between 0 and people),
    constraint roster_reading_joined_ck check ((cause = 'HOST_JOINED') = (organization_id is not null)),
    constraint roster_reading_reason_ck check ((cause = 'READ_ANEW') = (reason is not null))
);
revoke update, delete, truncate, references, trigger on roster_reading from ${application};

-- Every line as it was recorded, the first and each correction.
create table attendance_entry (
    id                uuid         constraint attendance_entry_pk primary key,
    participant_id    uuid         not null constraint attendance_entry_participant_fk references participant (id),
    number            int          not null,
    capacity          varchar(30)  not null,
    represents_id     uuid,
    represents_name   varchar(200),
    code              varchar(20)  not null,
    absence_reason    varchar(20),
    absence_text      varchar(200),
    exclusion_ground  varchar(30),
    approval_number   varchar(60),
    correction_reason varchar(500),
    recorded_at       timestamptz  not null,
    recorded_by       uuid, -- the account; absent for a caller without one
    constraint attendance_entry_number_uq unique (participant_id, number),
    constraint attendance_entry_correction_ck check ((number = 1) = (correction_reason is null))
);
revoke update, delete, truncate, references, trigger on attendance_entry from ${application};

-- What somebody spoke about.
create table talk (
    id             uuid         constraint talk_pk primary key,
    activity_id    uuid         not null constraint talk_activity_fk references activity (id),
    participant_id uuid         not null constraint talk_participant_fk references participant (id),
    topic          varchar(200) not null,
    recorded_at    timestamptz  not null,
    constraint talk_topic_uq unique (participant_id, topic)
);
create index talk_activity_ix on talk (activity_id, id);
