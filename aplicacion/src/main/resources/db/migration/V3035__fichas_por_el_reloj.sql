-- Who stands behind a token of the API at a moment, which the clock of the application tells; nobody while the account has a
-- password that somebody else gave it.
create function seguridad.de_ficha(de_huella bytea, ahora timestamptz)
    returns table (id bigint, usuario bigint, ente integer, cuenta text, nombre text, alcances text[], sello integer)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select f.id, u.id, f.ente, u.cuenta, u.nombre, f.alcances, u.sello
          from seguridad.ficha_de_acceso f join seguridad.usuario u on u.id = f.usuario and u.activo and not u.cambiar
         where f.huella = de_huella and f.revocada is null and (f.vence is null or f.vence > ahora)
    $$;
drop function seguridad.de_ficha(bytea);
