-- An installation serves many entes. The first one carries it and adds any other; an Ayuntamiento adds the paramunicipal bodies
-- below itself. No row of those is seen from here: what these functions answer is all that one ente learns of another.
create unique index ente_clave_sin_mayusculas on catalogos.ente (lower(clave));

-- Whether the ente at work is the one that carries the installation.
create function catalogos.es_la_principal() returns boolean
    language sql stable security definer set search_path = pg_catalog
    as $$ select plataforma.ente() = (select min(id) from catalogos.ente) $$;

-- The name of the Ayuntamiento above the ente at work; null for a municipality.
create function catalogos.nombre_del_ayuntamiento() returns text
    language sql stable security definer set search_path = pg_catalog
    as $$
        select a.nombre from catalogos.ente e join catalogos.ente a on a.id = e.ayuntamiento where e.id = plataforma.ente()
    $$;

-- The entes that the one at work has in its charge, itself first: all of them, or those below itself.
create function catalogos.a_cargo()
    returns table (id integer, clave text, nombre text, tipo text, ayuntamiento text)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select e.id, e.clave, e.nombre, e.tipo, a.nombre
          from catalogos.ente e left join catalogos.ente a on a.id = e.ayuntamiento
         where e.id = plataforma.ente() or e.ayuntamiento = plataforma.ente() or catalogos.es_la_principal()
         order by e.id <> plataforma.ente(), coalesce(a.nombre, e.nombre), e.tipo, e.nombre
    $$;

-- Adds an ente: asks once more what the application asked, since nothing else stands between one ente and the others.
create function catalogos.fundar(
        de_clave text, de_nombre text, de_tipo text, bajo integer, en_zona text, de_color text) returns integer
    language plpgsql security definer set search_path = pg_catalog
    as $$
    declare
        nuevo integer;
    begin
        if not exists (select from catalogos.ente where id = plataforma.ente()) then
            raise insufficient_privilege using message = 'Nadie trabaja en ningún ente';
        end if;
        if not catalogos.es_la_principal() and (de_tipo <> 'PARAMUNICIPAL' or bajo is distinct from plataforma.ente()) then
            raise insufficient_privilege using message = 'Un ente agrega solo los que dependen de él';
        end if;
        if bajo is not null and not exists (select from catalogos.ente where id = bajo and tipo = 'AYUNTAMIENTO') then
            raise check_violation using message = 'Un paramunicipal depende de un Ayuntamiento';
        end if;
        insert into catalogos.ente (clave, nombre, tipo, ayuntamiento, zona, color, configurado)
             values (de_clave, de_nombre, de_tipo, bajo, en_zona, de_color, true) returning id into nuevo;
        return nuevo;
    end $$;

revoke execute on function catalogos.es_la_principal(), catalogos.nombre_del_ayuntamiento(), catalogos.a_cargo(),
    catalogos.fundar(text, text, text, integer, text, text) from public;
grant execute on function catalogos.es_la_principal(), catalogos.nombre_del_ayuntamiento(), catalogos.a_cargo(),
    catalogos.fundar(text, text, text, integer, text, text) to avance_app;
