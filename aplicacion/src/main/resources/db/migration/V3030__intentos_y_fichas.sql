-- Failed attempts to sign in per address, whatever the account: who tries many accounts waits too.
create table seguridad.intento_de_direccion (
    direccion   text primary key,
    fallidos    integer not null,
    desde       timestamptz not null
);
grant select, insert, update, delete on seguridad.intento_de_direccion to avance_app;
create index on seguridad.intento (hasta);
create index on seguridad.intento_de_direccion (desde);

-- A password that is changed ends the tokens of its account as well, wherever they were created.
create or replace function seguridad.cambiar_contrasena(de_usuario bigint, nueva text) returns void
    language sql security definer set search_path = pg_catalog
    as $$
        update seguridad.usuario set contrasena = nueva, cambiar = false, sello = sello + 1, version = version + 1 where id = de_usuario;
        update seguridad.ficha_de_acceso set revocada = now() where usuario = de_usuario and revocada is null
    $$;

-- Who stands behind a token of the API; nobody while the account has a password that somebody else gave it.
create or replace function seguridad.de_ficha(de_huella bytea)
    returns table (id bigint, usuario bigint, ente integer, cuenta text, nombre text, alcances text[], sello integer)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select f.id, u.id, f.ente, u.cuenta, u.nombre, f.alcances, u.sello
          from seguridad.ficha_de_acceso f join seguridad.usuario u on u.id = f.usuario and u.activo and not u.cambiar
         where f.huella = de_huella and f.revocada is null and (f.vence is null or f.vence > now())
    $$;
