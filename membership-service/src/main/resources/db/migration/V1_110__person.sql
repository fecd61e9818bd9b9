-- People, members or not: the same person from her application to her last day. What identifies her is encrypted for this
-- row under her own key (person_key), so that destroying the key erases it here and in every copy.
create table person (
    id               uuid         primary key constraint person_key_fk references person_key (person_id),
    version          bigint       not null,
    -- The organisation that recorded her; it decides who sees her for as long as she belongs to none.
    keeper_id        uuid         not null,
    external_code    varchar(64),
    name             varchar(100) not null,
    name_sort        text         not null collate "C",
    name_keys        text[]       not null,
    sex              varchar(6)   not null constraint person_sex_ck check (sex in ('MALE', 'FEMALE')),
    birth_date       date         not null,
    id_number        bytea        not null,
    id_number_hash   bytea        not null constraint person_id_number_uq unique
        constraint person_id_number_hash_ck check (octet_length(id_number_hash) = 32),
    phone            bytea,
    created_at       timestamptz  not null,
    changed_at       timestamptz  not null,
    -- Unique for each keeper only: a number taken anywhere would tell that somebody is recorded outside one's scope.
    constraint person_external_code_uq unique (keeper_id, external_code)
);
create index person_name_ix on person (name_sort, id);
create index person_keys_ix on person using gin (name_keys);

-- Where she stands today: in the group or branch she belongs to, else with her keeper. The path decides who sees her.
create table person_current (
    person_id uuid primary key constraint person_current_person_fk references person (id),
    path      text not null collate "C"
);
create index person_current_path_ix on person_current (path, person_id);

-- What was corrected: nothing is overwritten silently. Of names and sexes the former and the new value, encrypted under
-- the person's own key, so that they go when she is erased; of what is more sensitive only digests, made with the same key.
create table person_correction (
    id           uuid         primary key,
    person_id    uuid         not null constraint person_correction_person_fk references person (id),
    field        varchar(20)  not null
        constraint person_correction_field_ck check (field in ('NAME', 'SEX', 'BIRTH_DATE', 'ID_NUMBER', 'PHONE')),
    from_sealed  bytea,
    to_sealed    bytea,
    from_digest  bytea,
    to_digest    bytea,
    -- Issuer and subject of the account that did it.
    corrected_by varchar(520) not null,
    corrected_at timestamptz  not null,
    constraint person_correction_sealed_ck check (
        case when field in ('NAME', 'SEX')
             then from_sealed is not null and to_sealed is not null and from_digest is null and to_digest is null
             else from_sealed is null and to_sealed is null and (from_digest is not null or to_digest is not null)
        end)
);
create index person_correction_person_ix on person_correction (person_id, corrected_at desc, id desc);
revoke update, delete, truncate, references, trigger on person_correction from ${application};
