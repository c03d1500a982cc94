-- How often the rules of an ente changed: its dates, its working days, its policies, its zone. Whoever saves asks for this alone, and
-- looks the rules up only when they are others than those that it knows.
create table plataforma.reglas (
    ente   integer primary key,
    cambio bigint  not null
);
call plataforma.proteger('plataforma.reglas', 'select');

create function plataforma.cambian_las_reglas() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into plataforma.reglas as r (ente, cambio)
    select distinct suyo, 1
      from unnest(array[case when tg_op <> 'DELETE' then new.ente end, case when tg_op <> 'INSERT' then old.ente end]) suyo
     where suyo is not null
        on conflict (ente) do update set cambio = r.cambio + 1;
    return null;
end $$;
