-- One database of one program, with two roles: the owner migrates, the application reads and writes. Run as superuser in
-- the database "postgres". ${database} is the name; the roles' passwords are ${owner-password} and ${app-password}.
create role ${database}_owner login password '${owner-password}';
create role ${database}_app login password '${app-password}';
create database ${database} owner ${database}_owner encoding 'UTF8' template template0 locale_provider builtin builtin_locale 'C.UTF-8';

-- No program reads another's tables: nobody but these two may even connect.
revoke all on database ${database} from public;
grant connect, temporary on database ${database} to ${database}_app;
