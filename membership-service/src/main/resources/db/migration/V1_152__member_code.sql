-- "Who has this number" is asked for each line of an import: not by reading a whole subtree.
create index member_current_code_ix on member_current (external_code) where external_code is not null;
