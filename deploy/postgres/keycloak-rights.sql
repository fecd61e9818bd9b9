-- Nobody but Keycloak may even connect to its database. Run as superuser; can be repeated.
revoke all on database keycloak from public;
