-- What Administración does with accounts. A role over the same scope is held once at a time.
alter table seguridad.asignacion add constraint asignacion_sin_encimarse
    exclude using gist (ente with =, usuario with =, rol with =, ambito with =, (coalesce(codigo, '')) with =,
        daterange(desde, hasta, '[]') with &&);

-- How many can administer the ente from that day on without end: active, with no date of end, and without Contraloría, which
-- changes nothing whatever else it holds. Accounts that another ente keeps count too.
create function seguridad.administradores_que_quedan(dia date) returns integer
    language sql volatile security definer set search_path = pg_catalog
    as $$
        select count(distinct u.id)::integer
          from seguridad.asignacion a join seguridad.usuario u on u.id = a.usuario and u.activo
         where a.ente = plataforma.ente() and a.rol = 'ADMINISTRACION' and a.desde <= dia and a.hasta is null
           and not exists (
               select from seguridad.asignacion c
                where c.ente = a.ente and c.usuario = a.usuario and c.rol = 'CONTRALORIA' and coalesce(c.hasta, 'infinity') >= dia)
    $$;

-- Ends every token of an account of the ente at work, wherever it was created.
create function seguridad.revocar_fichas(de_usuario bigint) returns void
    language sql security definer set search_path = pg_catalog
    as $$
        update seguridad.ficha_de_acceso f set revocada = now()
         where f.revocada is null and f.usuario = de_usuario
           and exists (select from seguridad.usuario u where u.id = de_usuario and u.ente = plataforma.ente())
    $$;

revoke execute on function seguridad.administradores_que_quedan(date), seguridad.revocar_fichas(bigint) from public;
grant execute on function seguridad.administradores_que_quedan(date), seguridad.revocar_fichas(bigint) to avance_app;
