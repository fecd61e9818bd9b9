-- Who was no member can be erased: her row stays, because posts, accounts and the audit trail refer to it, and says
-- nothing of her any more. The same number may be recorded again, for somebody who comes back.
alter table person
    add column erased_at timestamptz,
    alter column name drop not null,
    alter column name_sort drop not null,
    alter column name_keys drop not null,
    alter column sex drop not null,
    alter column birth_date drop not null,
    alter column id_number drop not null,
    alter column id_number_hash drop not null,
    add constraint person_erased_ck check (
        case when erased_at is null
             then num_nulls(name, name_sort, name_keys, sex, birth_date, id_number, id_number_hash) = 0
             else num_nonnulls(external_code, name, name_sort, name_keys, sex, birth_date, id_number,
                               id_number_hash, phone, landline, address, ethnic_group, education) = 0
        end);
