-- The pool of lecturers of an organisation (师资库). A member's name stands in the roster and nowhere else. Everybody else is
-- an external lecturer: her name is encrypted under a key of her own, and nothing but name, institution, level and topics is
-- kept of her.
create table lecturer (
    id               uuid         primary key,
    version          bigint       not null,
    external_code    varchar(64),
    organization_id  uuid         not null,          -- whose pool; owned by membership-service, hence no foreign key
    member_id        uuid,                           -- of somebody from our own ranks; no foreign key either
    sealed_name      bytea,                          -- of everybody else
    home_institution varchar(200) not null,
    level            varchar(20)  not null constraint lecturer_level_ck
        check (level in ('CENTRAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'GRASSROOTS')),
    topics           text[]       not null,
    created_at       timestamptz  not null,
    changed_at       timestamptz  not null,
    -- Two organisations may number their lecturers alike. Also found by the code alone.
    constraint lecturer_external_code_uq unique (external_code, organization_id),
    constraint lecturer_name_ck check ((member_id is null) = (sealed_name is not null))
);

create index lecturer_organization_ix on lecturer (organization_id, id);
