-- Keycloak's own database. Run as superuser in the database "postgres". Its role's password is ${keycloak-password}. A role
-- that is there already stays.
do $$ begin create role keycloak login password '${keycloak-password}'; exception when duplicate_object then null; end $$;
create database keycloak owner keycloak encoding 'UTF8' template template0 locale_provider builtin builtin_locale 'C.UTF-8';
