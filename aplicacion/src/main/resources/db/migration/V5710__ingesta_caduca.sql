-- Files whose day has passed go, of every ente at once, whether or not anybody looks at that POA again. An index on vence is there.
create function ingesta.caducar(ahora timestamptz) returns integer
    language sql volatile security definer set search_path = pg_catalog
    as $$
    with fuera as (delete from ingesta.traida where vence <= ahora returning 1)
    select count(*)::integer from fuera
    $$;
revoke all on function ingesta.caducar(timestamptz) from public;
grant execute on function ingesta.caducar(timestamptz) to avance_app;
