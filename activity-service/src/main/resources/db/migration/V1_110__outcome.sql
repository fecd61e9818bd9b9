-- What an activity brought, as somebody stated it. A correction is another row; what was told before stays.
create table outcome (
    id                      uuid           constraint outcome_pk primary key,
    activity_id             uuid           not null constraint outcome_activity_fk references activity (id),
    metric                  varchar(100)   not null,
    value                   numeric(21, 6) not null,
    unit                    varchar(20)    not null,
    precision_stated        varchar(10)    not null,
    period_from             date,
    period_until            date, -- the first day that no longer counts
    baseline_kind           varchar(20),
    baseline_value          numeric(21, 6),
    baseline_unit           varchar(20),
    baseline_precision      varchar(10),
    baseline_description    varchar(60),
    baseline_description_en varchar(60),
    beneficiaries           int            constraint outcome_beneficiaries_ck check (beneficiaries >= 0),
    corrects_id             uuid           constraint outcome_corrects_fk references outcome (id)
        constraint outcome_corrects_uq unique,
    correction_reason       varchar(500),
    recorded_at             timestamptz    not null,
    recorded_by             uuid,
    constraint outcome_period_ck check (
        (period_from is null) = (period_until is null) and (period_from is null or period_until > period_from)),
    constraint outcome_baseline_ck check (
        num_nulls(baseline_kind, baseline_value, baseline_unit, baseline_precision) in (0, 4)),
    constraint outcome_correction_ck check ((corrects_id is null) = (correction_reason is null))
);
create index outcome_activity_ix on outcome (activity_id, id);

-- What shows it.
create table outcome_evidence (
    outcome_id uuid not null constraint outcome_evidence_outcome_fk references outcome (id),
    position   int  not null,
    text       varchar(500),
    link       varchar(500),
    constraint outcome_evidence_pk primary key (outcome_id, position),
    constraint outcome_evidence_something_ck check (num_nonnulls(text, link) > 0)
);
revoke update, delete, truncate, references, trigger on outcome, outcome_evidence from ${application};
