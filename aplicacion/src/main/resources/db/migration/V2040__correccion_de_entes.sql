-- What an ente was said to be when it was added may be corrected, by the one that carries the installation: its kind and the
-- Ayuntamiento above it. The rest each ente says of itself.
drop function catalogos.a_cargo();

-- The entes that the one at work has in its charge, itself first: all of them, or those below itself.
create function catalogos.a_cargo()
    returns table (id integer, clave text, nombre text, tipo text, ayuntamiento text, version integer)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select e.id, e.clave, e.nombre, e.tipo, a.nombre, e.version
          from catalogos.ente e left join catalogos.ente a on a.id = e.ayuntamiento
         where e.id = plataforma.ente() or e.ayuntamiento = plataforma.ente() or catalogos.es_la_principal()
         order by e.id <> plataforma.ente(), coalesce(a.nombre, e.nombre), e.tipo, e.nombre
    $$;

-- Whether it was done: not when somebody changed that ente since the version seen.
create function catalogos.recolocar(cual integer, de_tipo text, bajo integer, vista integer) returns boolean
    language plpgsql security definer set search_path = pg_catalog
    as $$
    begin
        if not catalogos.es_la_principal() or cual = plataforma.ente() then
            raise insufficient_privilege using message = 'Solo el ente que lleva la instalación corrige a otro';
        end if;
        perform from catalogos.ente where id in (cual, bajo) order by id for update;
        if bajo is not null and not exists (select from catalogos.ente where id = bajo and id <> cual and tipo = 'AYUNTAMIENTO') then
            raise check_violation using message = 'Un paramunicipal depende de un Ayuntamiento';
        end if;
        if de_tipo <> 'AYUNTAMIENTO' and exists (select from catalogos.ente where ayuntamiento = cual) then
            raise check_violation using message = 'Otros entes dependen de este Ayuntamiento';
        end if;
        update catalogos.ente set tipo = de_tipo, ayuntamiento = bajo, version = version + 1 where id = cual and version = vista;
        return found;
    end $$;

revoke execute on function catalogos.a_cargo(), catalogos.recolocar(integer, text, integer, integer) from public;
grant execute on function catalogos.a_cargo(), catalogos.recolocar(integer, text, integer, integer) to avance_app;
