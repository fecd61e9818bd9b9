-- The rest of the member sheet of 2017: ethnic group and education by their codes, home address and landline encrypted
-- like the identity number. Corrections of the codes may begin with nothing, or leave nothing.

alter table person
    -- GB/T 3304
    add column ethnic_group varchar(2),
    -- GB/T 4658-2006
    add column education    varchar(2),
    add column landline     bytea,
    add column address      bytea;

alter table person_correction
    drop constraint person_correction_field_ck,
    drop constraint person_correction_sealed_ck,
    add constraint person_correction_field_ck check (field in ('NAME', 'SEX', 'BIRTH_DATE', 'ID_NUMBER', 'PHONE',
        'LANDLINE', 'ADDRESS', 'ETHNIC_GROUP', 'EDUCATION')),
    add constraint person_correction_sealed_ck check (
        case when field in ('NAME', 'SEX')
             then from_sealed is not null and to_sealed is not null and from_digest is null and to_digest is null
             when field in ('ETHNIC_GROUP', 'EDUCATION')
             then (from_sealed is not null or to_sealed is not null) and from_digest is null and to_digest is null
             else from_sealed is null and to_sealed is null and (from_digest is not null or to_digest is not null)
        end);
