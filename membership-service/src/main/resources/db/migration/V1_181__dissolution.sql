-- An organisation that is dissolved stays in history, and stays where it stood last for whoever reads its record; it is no
-- organisation of today any more.
alter table organization_current add column dissolved_on date;
-- What decided that it exists no longer.
alter table organization_period
    add column end_document_no varchar(100),
    add constraint organization_period_end_ck check (end_document_no is null or valid_until is not null);
