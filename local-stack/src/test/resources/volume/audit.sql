-- 50,100 entries of the audit trail about the organisation at ${path}, a minute after each other.
insert into audit_entry (id, at, actor, action, outcome, subject_type, subject_id, organization_path, payload, salt, digest)
select gen_random_uuid(), timestamptz '2019-01-01Z' + i * interval '1 minute', 'volume|' || i % 50, 'volume:create', 'DONE',
       'volume', '${root}', '${path}', '{}', sha256(i::text::bytea), sha256(('volume' || i)::bytea)
  from generate_series(1, 50100) i;
