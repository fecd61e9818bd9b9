-- What the two roles of a database may do. Run as superuser in the database ${database} itself; can be repeated.

-- No program reads another's tables: nobody but these two may even connect.
revoke all on database ${database} from public;
grant connect, temporary on database ${database} to ${database}_app;

create extension if not exists btree_gist;
grant create, usage on schema public to ${database}_owner;
grant usage on schema public to ${database}_app;
alter default privileges for role ${database}_owner in schema public grant select, insert, update, delete on tables to ${database}_app;
alter default privileges for role ${database}_owner in schema public grant usage, select on sequences to ${database}_app;
