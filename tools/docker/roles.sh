#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: the three roles and the database of docs/production.md.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set owner="$OWNER_PASSWORD" --set app="$APP_PASSWORD" --set queue="$QUEUE_PASSWORD" <<'SQL'
create role cordee_owner login nosuperuser nobypassrls password :'owner';
create role cordee_app   login nosuperuser nobypassrls password :'app';
create role cordee_queue login nosuperuser nobypassrls password :'queue';
create database cordee owner cordee_owner;
grant create on database cordee to cordee_queue;
\connect cordee
create schema bullmq authorization cordee_queue;
SQL
