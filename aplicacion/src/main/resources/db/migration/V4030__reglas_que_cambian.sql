create trigger cambian_las_reglas after insert or update or delete on catalogos.ente
    for each row execute function plataforma.cambian_las_reglas();
create trigger cambian_las_reglas after insert or update or delete on catalogos.inhabil
    for each row execute function plataforma.cambian_las_reglas();
create trigger cambian_las_reglas after insert or update or delete on calendario.trimestre
    for each row execute function plataforma.cambian_las_reglas();
create trigger cambian_las_reglas after insert or update or delete on calendario.elaboracion
    for each row execute function plataforma.cambian_las_reglas();
create trigger cambian_las_reglas after insert or update or delete on calendario.prorroga
    for each row execute function plataforma.cambian_las_reglas();
create trigger cambian_las_reglas after insert or update or delete on calendario.politica
    for each row execute function plataforma.cambian_las_reglas();

-- Takes the lock of whoever saves in a quarter, and then looks: what was decided while it waited is seen.
create function calendario.al_guardar(cual integer) returns bigint
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(plataforma.ente(), cual);
    return coalesce((select cambio from plataforma.reglas where ente = plataforma.ente()), 0);
end $$;
