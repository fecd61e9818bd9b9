-- Keycloak's own database. Run as superuser in the database "postgres". Its role's password is ${keycloak-password}.
create role keycloak login password '${keycloak-password}';
create database keycloak owner keycloak encoding 'UTF8' template template0 locale_provider builtin builtin_locale 'C.UTF-8';
revoke all on database keycloak from public;
