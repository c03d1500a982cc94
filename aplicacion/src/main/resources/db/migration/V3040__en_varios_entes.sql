-- One account may work in several entes. The ente that keeps it gives its password and closes it; any ente gives it roles of its
-- own, and from then on reads, and never writes, who that is.
alter table seguridad.usuario add column ultimo_ente integer references catalogos.ente;

create policy de_quien_trabaja_aqui on seguridad.usuario for select to avance_app
    using (exists (select from seguridad.asignacion a where a.usuario = usuario.id and a.ente = plataforma.ente()));

-- Which ente a person enters: the last it worked for while it still may, else one where it has something to do.
create function seguridad.ente_al_entrar(de_usuario bigint, dia date) returns integer
    language sql stable security definer set search_path = pg_catalog
    as $$
        select e.ente
          from seguridad.usuario u
          cross join lateral (
               select u.ente, false as con_encargo
               union
               select a.ente, true from seguridad.asignacion a
                where a.usuario = u.id and dia between a.desde and coalesce(a.hasta, 'infinity')) e
         where u.id = de_usuario
         order by e.ente is not distinct from u.ultimo_ente desc, e.con_encargo desc, e.ente = u.ente desc, e.ente
         limit 1
    $$;

-- Whether a session or a token is still good: NO when the account was closed or has another password, OTRO when the person may
-- no longer work in that ente, SI.
create function seguridad.sigue(de_usuario bigint, en_ente integer, con_sello integer, dia date) returns text
    language sql stable security definer set search_path = pg_catalog
    as $$
        select coalesce((
            select case
                     when u.sello <> con_sello then 'NO'
                     when u.ente = en_ente or exists (
                          select from seguridad.asignacion a
                           where a.usuario = u.id and a.ente = en_ente and dia between a.desde and coalesce(a.hasta, 'infinity'))
                     then 'SI'
                     else 'OTRO'
                   end
              from seguridad.usuario u where u.id = de_usuario and u.activo), 'NO')
    $$;

create function seguridad.anotar_ente(de_usuario bigint, en_ente integer) returns void
    language sql security definer set search_path = pg_catalog
    as $$ update seguridad.usuario set ultimo_ente = en_ente where id = de_usuario $$;

-- The open account of that name, wherever it is kept: for an Administración that knows it and gives it a role.
create function seguridad.cuenta_para_invitar(de_cuenta text) returns table (id bigint, nombre text, ente integer)
    language sql stable security definer set search_path = pg_catalog
    as $$ select u.id, u.nombre, u.ente from seguridad.usuario u where u.cuenta = lower(de_cuenta) and u.activo $$;

-- The name of the ente that keeps an account.
create function seguridad.ente_que_lleva(de_usuario bigint) returns text
    language sql stable security definer set search_path = pg_catalog
    as $$ select e.nombre from seguridad.usuario u join catalogos.ente e on e.id = u.ente where u.id = de_usuario $$;

revoke execute on function seguridad.ente_al_entrar(bigint, date), seguridad.sigue(bigint, integer, integer, date),
    seguridad.anotar_ente(bigint, integer), seguridad.cuenta_para_invitar(text), seguridad.ente_que_lleva(bigint) from public;
grant execute on function seguridad.ente_al_entrar(bigint, date), seguridad.sigue(bigint, integer, integer, date),
    seguridad.anotar_ente(bigint, integer), seguridad.cuenta_para_invitar(text), seguridad.ente_que_lleva(bigint) to avance_app;

-- The name that an account signs in with, for the audit trail of an ente that does not keep it.
create function seguridad.cuenta_de(de_usuario bigint) returns table (cuenta text)
    language sql stable security definer set search_path = pg_catalog
    as $$ select u.cuenta from seguridad.usuario u where u.id = de_usuario $$;

-- Where a person may work today: the ente of the account, which it enters even without any role, and those that gave it one.
create function seguridad.donde_trabaja(de_usuario bigint, dia date) returns table (ente integer, clave text, nombre text)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select d.ente, e.clave, d.nombre
          from seguridad.entes_de(de_usuario, dia) d join catalogos.ente e on e.id = d.ente
          join seguridad.usuario u on u.id = de_usuario
         order by d.ente <> u.ente, d.nombre, d.ente
    $$;

revoke execute on function seguridad.cuenta_de(bigint), seguridad.donde_trabaja(bigint, date) from public;
grant execute on function seguridad.cuenta_de(bigint), seguridad.donde_trabaja(bigint, date) to avance_app;
