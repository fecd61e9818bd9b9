alter table person
    add constraint person_keeper_fk foreign key (keeper_id) references organization (id);

-- A list in the order of names reads the same narrow table as one in the order of places: order and id side by side.
alter table person_current add column name_sort text collate "C";
update person_current c set name_sort = p.name_sort from person p where p.id = c.person_id;
alter table person_current alter column name_sort set not null;
create index person_current_name_ix on person_current (name_sort, person_id);
drop index person_name_ix;
