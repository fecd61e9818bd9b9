-- One key for each person: her direct identifiers are encrypted under it wherever they stand, so that destroying it erases
-- them everywhere at once, in what was copied from here too.
create table person_key (
    person_id    uuid        not null constraint person_key_pk primary key,
    -- The key, encrypted for this row under the keyset of the program; absent once destroyed.
    sealed_key   bytea,
    created_at   timestamptz not null,
    -- The row stays when the key is gone, lest somebody makes a new key for a person who was erased.
    destroyed_at timestamptz,
    constraint person_key_destroyed_ck check ((sealed_key is null) = (destroyed_at is not null))
);

-- A key can be destroyed or encrypted anew, but a destroyed one cannot come back and no trace of it be removed.
create function person_key_stays_destroyed() returns trigger language plpgsql as $$
begin
    if old.destroyed_at is not null then
        raise exception 'The key of this person is destroyed' using errcode = 'check_violation',
            constraint = 'person_key_stays_destroyed_ck';
    end if;
    return new;
end $$;

create trigger person_key_stays_destroyed before update on person_key
    for each row execute function person_key_stays_destroyed();

revoke update, delete, truncate, references, trigger on person_key from ${application};
grant update (sealed_key, destroyed_at) on person_key to ${application};
