-- Which day it is in an ente, by its own clock. A zone that this server does not know counts as that of the middle of the country.
create function seguridad.dia_en(zona text, ahora timestamptz) returns date
    language plpgsql stable set search_path = pg_catalog
    as $$
    begin
        return (ahora at time zone zona)::date;
    exception when invalid_parameter_value then
        return (ahora at time zone 'America/Mexico_City')::date;
    end $$;

-- The same questions as before, asked at an instant: an encargo lasts to the end of its last day in the ente that gave it. Those that
-- are asked of a day stay for a copy of the application that is not of this version yet.
create function seguridad.sigue(de_usuario bigint, en_ente integer, con_sello integer, ahora timestamptz) returns text
    language sql stable security definer set search_path = pg_catalog
    as $$
        select seguridad.sigue(de_usuario, en_ente, con_sello,
            coalesce((select seguridad.dia_en(e.zona, ahora) from catalogos.ente e where e.id = en_ente), ahora::date))
    $$;

create function seguridad.ente_al_entrar(de_usuario bigint, ahora timestamptz) returns integer
    language sql stable security definer set search_path = pg_catalog
    as $$
        select e.ente
          from seguridad.usuario u
          cross join lateral (
               select u.ente, false as con_encargo
               union
               select a.ente, true from seguridad.asignacion a join catalogos.ente donde on donde.id = a.ente
                where a.usuario = u.id
                  and seguridad.dia_en(donde.zona, ahora) between a.desde and coalesce(a.hasta, 'infinity')) e
         where u.id = de_usuario
         order by e.ente is not distinct from u.ultimo_ente desc, e.con_encargo desc, e.ente = u.ente desc, e.ente
         limit 1
    $$;

create function seguridad.donde_trabaja(de_usuario bigint, ahora timestamptz)
    returns table (ente integer, clave text, nombre text)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select e.id, e.clave, e.nombre
          from seguridad.usuario u
          join catalogos.ente e on e.id = u.ente or exists (
               select from seguridad.asignacion a
                where a.usuario = u.id and a.ente = e.id
                  and seguridad.dia_en(e.zona, ahora) between a.desde and coalesce(a.hasta, 'infinity'))
         where u.id = de_usuario
         order by e.id <> u.ente, e.nombre, e.id
    $$;

revoke execute on function seguridad.dia_en(text, timestamptz), seguridad.sigue(bigint, integer, integer, timestamptz),
    seguridad.ente_al_entrar(bigint, timestamptz), seguridad.donde_trabaja(bigint, timestamptz) from public;
grant execute on function seguridad.sigue(bigint, integer, integer, timestamptz),
    seguridad.ente_al_entrar(bigint, timestamptz), seguridad.donde_trabaja(bigint, timestamptz) to avance_app;
