#!/bin/sh
# Logins for what may write and for what may read; runs once, in the database's first start.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d counts \
  -v counts_in="$COUNTS_IN_PASSWORD" -v dashboard="$DASHBOARD_PASSWORD" <<'SQL'
create role counts_in login noinherit password :'counts_in';
grant receiver to counts_in;
create role counts_out login password :'dashboard';
grant dashboard to counts_out;
SQL
