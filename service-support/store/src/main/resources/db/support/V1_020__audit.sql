-- Who did what to whom, when and why. Written in the transaction that it describes, so neither can exist without the
-- other; refused attempts in a transaction of their own, for theirs is rolled back.
create table audit_entry (
    id                uuid          not null constraint audit_entry_pk primary key,
    at                timestamptz   not null,
    -- Issuer and subject of the token, as "issuer|subject"; "job:name" for what runs by itself.
    actor             varchar(520)  not null,
    -- The application through which, or as which, the actor came.
    application       varchar(255),
    request_id        varchar(64),
    action            varchar(80)   not null,
    outcome           varchar(7)    not null constraint audit_entry_outcome_ck check (outcome in ('DONE', 'REFUSED')),
    -- The code of the problem with which the attempt was refused.
    refusal           varchar(80),
    subject_type      varchar(60)   not null,
    subject_id        varchar(255)  not null,
    -- Where the subject stood in the tree when it happened: records of the past are scoped by that.
    organization_path varchar(400)  collate "C",
    reason            varchar(500),
    -- json and not jsonb: the digest covers these characters, and jsonb would write numbers and names in its own way.
    payload           json,
    -- Without the salt the digest of a payload with few possible values could be found by trying them.
    salt              bytea,
    -- SHA-256 of salt and payload. Erasing both leaves it, so whatever is sealed over it stays verifiable.
    digest            bytea         not null constraint audit_entry_digest_ck check (octet_length(digest) = 32),
    constraint audit_entry_refusal_ck check ((outcome = 'REFUSED') = (refusal is not null)),
    constraint audit_entry_payload_ck check ((payload is null) = (salt is null))
);

-- What has happened to this subject; what has this actor done; what happened in this period; who has done this. Newest first, page by page.
create index audit_entry_subject_ix on audit_entry (subject_type, subject_id, at desc, id desc);
create index audit_entry_actor_ix on audit_entry (actor, at desc, id desc);
create index audit_entry_at_ix on audit_entry (at desc, id desc);
create index audit_entry_action_ix on audit_entry (action, at desc, id desc);

-- How often has this actor been refused for this reason: asked for each person that she records.
create index audit_entry_refusal_ix on audit_entry (actor, refusal, at desc) where outcome = 'REFUSED';

-- The program that writes entries can neither change nor remove them.
revoke update, delete, truncate, references, trigger on audit_entry from ${application};
