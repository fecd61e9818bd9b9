-- What a request with an Idempotency-Key was answered, so that its repetition is answered the same. Written in the
-- transaction of what the request did: either both are there or neither is.
create table idempotent_answer (
    -- The beginning of a hash over caller, route and key.
    id          uuid        not null constraint idempotent_answer_pk primary key,
    -- A keyed hash over path, query and body: another request with the same key is told apart, and nobody can find a
    -- body by trying likely ones.
    fingerprint bytea       not null
                constraint idempotent_answer_fingerprint_ck check (octet_length(fingerprint) = 32),
    -- A refusal leaves nothing and is decided anew.
    status      smallint    not null constraint idempotent_answer_status_ck check (status between 200 and 299),
    location    varchar(500),
    -- Of what the view shows, for its entity tag.
    version     bigint,
    -- The view as it was sent, encrypted: it may hold what a caller is no longer allowed to see.
    body        bytea,
    answered_at timestamptz not null,
    expires_at  timestamptz not null
);

-- What is due to be forgotten.
create index idempotent_answer_expiry_ix on idempotent_answer (expires_at);
