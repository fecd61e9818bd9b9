-- What is taught (课程库). A session is one run of it.
create table course (
    id              uuid         primary key,
    version         bigint       not null,
    external_code   varchar(64),
    organization_id uuid         not null,           -- who offers it
    title           varchar(200) not null,
    kind            varchar(30)  not null constraint course_kind_ck check (kind in
        ('PARTY_LECTURE', 'SPECIAL_LECTURE', 'PARTY_SCHOOL_COURSE', 'SECRETARY_ROTATION', 'NEW_MEMBER_TRAINING',
         'DEVELOPMENT_TRAINING', 'ON_SITE_TEACHING', 'OTHER')),
    mode            varchar(10)  not null constraint course_mode_ck check (mode in ('CLASSROOM', 'ON_SITE', 'ONLINE')),
    created_at      timestamptz  not null,
    changed_at      timestamptz  not null,
    -- Two organisations may number their courses alike. Also found by the code alone.
    constraint course_external_code_uq unique (external_code, organization_id)
);

create index course_organization_ix on course (organization_id, id);
