-- "Who belonged to this group on that day", and whether a group has members, are answered from an index.
create index affiliation_group_ix on affiliation (group_id, valid_from) where group_id is not null;
