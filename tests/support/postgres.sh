# Sourced by tests/run.sh and by whoever tries a test by hand: a PostgreSQL of one's own in a temporary folder, on a socket
# there and nowhere else. PostgreSQL refuses root, for whom it runs as `postgres`.

as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# start_postgres [off]: sets GAVEL_TEST_POSTGRES to an address under which books can be made. Durable as a house's would
# be; with `off` nothing is synced, which makes no difference but of time to tests that pull no plug.
start_postgres() {
    postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$postgres_bin" ] || { echo "PostgreSQL is not installed." >&2; return 1; }
    postgres_folder=$(mktemp -d)
    chmod 755 "$postgres_folder"
    [ "$(id -u)" -ne 0 ] || chown postgres "$postgres_folder"
    as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -U gavel -A trust -E UTF8 --locale=C -N >/dev/null ||
        return 1
    # Everybody is let in; whoever has this name, by password.
    sed -i '1i local all gavel-sealed scram-sha-256' "$postgres_folder/data/pg_hba.conf"
    cat >>"$postgres_folder/data/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$postgres_folder'
fsync = ${1:-on}
max_connections = 200
CONF
    export postgres_bin postgres_folder
    start_server || return 1
    export GAVEL_TEST_POSTGRES="postgresql://gavel@/postgres?host=$postgres_folder"
}

# The server alone, whose data stay: for tests that take it away from hosts.
start_server() {
    as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/log" -w start >/dev/null 2>&1
}

stop_server() {
    as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate -w stop >/dev/null 2>&1
}

stop_postgres() {
    [ -n "${postgres_folder:-}" ] || return 0
    stop_server
    rm -rf "$postgres_folder"
    unset postgres_folder GAVEL_TEST_POSTGRES
}
