-- An account says "this login is that person", and with it hands over all that follows from her. What was said wrongly, or
-- holds no longer, is taken back: the row stays, with the day and the reason, and the login may be known as somebody else.
alter table account
    add column closed_at      timestamptz,
    add column closing_reason varchar(500),
    add constraint account_closed_ck check ((closed_at is null) = (closing_reason is null)),
    drop constraint account_subject_uq;
create unique index account_subject_uq on account (issuer, subject) where closed_at is null;
-- A person is known by one login of an issuer: a second one would carry her access without anybody missing the first.
create unique index account_person_uq on account (issuer, person_id) where closed_at is null;
