-- Fails until the last script of the first start has done its work.
do $$ begin if has_database_privilege('public', 'keycloak', 'connect') then raise exception 'The first start of this container was interrupted: its databases are not complete'; end if; end $$;
