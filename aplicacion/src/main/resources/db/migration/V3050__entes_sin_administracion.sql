-- Those entes in the charge of the one at work that nobody can administer from that day on: the account of the last one that did
-- was closed by the ente that keeps it, or its roles had a last day.
create function seguridad.sin_administracion(dia date) returns table (ente integer)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select c.id
          from catalogos.a_cargo() c
         where not exists (
               select from seguridad.asignacion a join seguridad.usuario u on u.id = a.usuario and u.activo
                where a.ente = c.id and a.rol = 'ADMINISTRACION' and dia between a.desde and coalesce(a.hasta, 'infinity')
                  and not exists (
                      select from seguridad.asignacion k
                       where k.ente = a.ente and k.usuario = a.usuario and k.rol = 'CONTRALORIA'
                         and dia between k.desde and coalesce(k.hasta, 'infinity')))
    $$;

revoke execute on function seguridad.sin_administracion(date) from public;
grant execute on function seguridad.sin_administracion(date) to avance_app;
