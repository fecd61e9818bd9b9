-- Who was expected of a group on a day.
create index roster_affiliation_group_ix on roster_affiliation (group_id, valid_from) where group_id is not null;
