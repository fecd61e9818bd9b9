#!/bin/bash
# The first start of the postgres container: a database with two roles for each service, and one for Keycloak. The SQL
# is that of the local stack and of the tests; the passwords are files.
set -euo pipefail

run() { # DATABASE SCRIPT NAME=VALUE...: the script with every ${NAME} replaced
    local database=$1 text pair
    text=$(<"/xianfeng/sql/$2")
    for pair in "${@:3}"; do
        text=${text//"\${${pair%%=*}}"/"${pair#*=}"}
    done
    psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$database" <<<"$text"
}

for service in membership activity training; do
    run postgres database.sql "database=$service" \
        "owner-password=$(<"/run/secrets/$service-owner-password")" "app-password=$(<"/run/secrets/$service-app-password")"
    run "$service" rights.sql "database=$service"
done
run postgres keycloak.sql "keycloak-password=$(</run/secrets/keycloak-database-password)"
run postgres keycloak-rights.sql
