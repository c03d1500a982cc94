-- What an entry says, hashed with a salt of its own: it proves what was there to whoever has it, and tells nobody who guesses a name.
create function realizaciones.huella(
    sal uuid, fecha date, cantidad numeric, lugar text, descripcion text, datos jsonb, borrada boolean) returns bytea
    language sql immutable parallel safe
    return sha256(convert_to(sal::text || chr(31) || (fecha - date '2000-01-01')::text || chr(31) || trim_scale(cantidad)::text
        || chr(31) || lugar || chr(31) || descripcion || chr(31) || datos::text || chr(31) || borrada::text, 'UTF8'));

-- In which order all of this was written, whatever clocks say: what is signed names the last one that it saw.
create sequence realizaciones.orden;
grant usage on sequence realizaciones.orden to avance_app;

-- Every version that an entry ever had, the one that stands included. It is only added to.
create table realizaciones.entrada_historia (
    ente        integer     not null,
    id          bigint      not null,
    version     integer     not null,
    orden       bigint      not null default nextval('realizaciones.orden'),
    fecha       date        not null,
    cantidad    numeric     not null,
    lugar       text        not null,
    descripcion text        not null,
    datos       jsonb       not null,
    persona     text        not null,
    curp        text        not null,
    folio       text        not null,
    borrada     boolean     not null,
    quien       text        not null,
    cuando      timestamptz not null,
    origen      text        not null,
    sal         uuid        not null,
    huella      bytea       not null check (huella = realizaciones.huella(sal, fecha, cantidad, lugar, descripcion, datos, borrada)),
    primary key (ente, id, version),
    foreign key (ente, id) references realizaciones.entrada
);
call plataforma.proteger('realizaciones.entrada_historia', 'select, insert');

insert into realizaciones.entrada_historia (ente, id, version, fecha, cantidad, lugar, descripcion, datos, persona, curp, folio,
       borrada, quien, cuando, origen, sal, huella)
select e.ente, e.id, e.version, e.fecha, e.cantidad, e.lugar, e.descripcion, e.datos, e.persona, e.curp, e.folio,
       e.borrada is not null, e.quien, e.cuando, e.origen, s.sal,
       realizaciones.huella(s.sal, e.fecha, e.cantidad, e.lugar, e.descripcion, e.datos, e.borrada is not null)
  from realizaciones.entrada e cross join lateral (select gen_random_uuid() as sal where e.id > 0) s
 order by e.ente, e.id;

-- What Planeación writes by an oficio of the unit says so, as its cells do.
alter table realizaciones.entrada drop constraint entrada_origen_check;
alter table realizaciones.entrada
    add constraint entrada_origen_check check (origen in ('PANTALLA', 'API', 'SISTEMA', 'POR_CUENTA'));

-- What was ever said of a file, as it stands included; the file itself never changes.
create table realizaciones.evidencia_historia (
    ente          integer     not null,
    id            bigint      not null,
    version       integer     not null,
    orden         bigint      not null default nextval('realizaciones.orden'),
    clasificacion text        not null,
    retirada      boolean     not null,
    quien         text        not null,
    cuando        timestamptz not null,
    primary key (ente, id, version),
    foreign key (ente, id) references realizaciones.evidencia
);
call plataforma.proteger('realizaciones.evidencia_historia', 'select, insert');

insert into realizaciones.evidencia_historia (ente, id, version, clasificacion, retirada, quien, cuando)
select ente, id, version, clasificacion, retirada, coalesce(cambio, quien), cuando from realizaciones.evidencia order by ente, id;
