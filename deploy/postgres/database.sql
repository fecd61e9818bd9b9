-- One database of one program, with two roles: the owner migrates, the application reads and writes. Run as superuser in
-- the database "postgres". ${database} is the name; the roles' passwords are ${owner-password} and ${app-password}. A role
-- that is there already stays: then this was interrupted before the database was there.
do $$ begin create role ${database}_owner login password '${owner-password}'; exception when duplicate_object then null; end $$;
do $$ begin create role ${database}_app login password '${app-password}'; exception when duplicate_object then null; end $$;
create database ${database} owner ${database}_owner encoding 'UTF8' template template0 locale_provider builtin builtin_locale 'C.UTF-8';
