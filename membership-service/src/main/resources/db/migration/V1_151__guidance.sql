-- The same body guides an organisation once at a time, and "whom does it guide" is answered from an index.
delete from guidance_relation r using guidance_relation earlier
 where r.organization_id = earlier.organization_id and r.id > earlier.id and r.valid_during && earlier.valid_during
   and coalesce(r.guide_id::text, r.guide_name) = coalesce(earlier.guide_id::text, earlier.guide_name);
alter table guidance_relation
    add constraint guidance_relation_self_ck check (guide_id <> organization_id),
    add constraint guidance_relation_guide_period_fk foreign key (guide_id, period valid_during)
        references organization_period (organization_id, period valid_during) deferrable initially deferred,
    add constraint guidance_relation_ex exclude using gist
        (organization_id with =, (coalesce(guide_id::text, guide_name)) with =, valid_during with &&)
        deferrable initially deferred;
create index guidance_relation_guide_ix on guidance_relation (guide_id) where guide_id is not null;
