create schema realizaciones;
grant usage on schema realizaciones to avance_app;

-- What was done, behind the A of a row in a quarter. datos is what the unit of measure of the row asks, by the word of each field.
-- persona, curp and folio are what tells an entry that is there twice: without writing, blank where nobody says. An entry that was
-- deleted is kept and marked, and counts for nothing.
create table realizaciones.entrada (
    ente        integer     not null references catalogos.ente,
    id          bigint      generated always as identity,
    ejercicio   smallint    not null check (ejercicio between 1980 and 2099),
    trimestre   smallint    not null check (trimestre between 1 and 4),
    programa    text        not null check (programa ~ '^[0-9]{3}$'),
    unidad      text        not null check (unidad ~ '^[0-9]{5}$'),
    renglon     integer     not null check (renglon > 0),
    fecha       date        not null
        check (extract(year from fecha) = ejercicio and extract(quarter from fecha) = trimestre),
    cantidad    numeric     not null check (cantidad > 0),
    lugar       text        not null default '',
    descripcion text        not null default '',
    datos       jsonb       not null default '{}' check (jsonb_typeof(datos) = 'object'),
    persona     text        not null default '',
    curp        text        not null default '',
    folio       text        not null default '',
    version     integer     not null default 1,
    quien       text        not null check (quien <> ''),
    cuando      timestamptz not null,
    origen      text        not null check (origen in ('PANTALLA', 'API', 'SISTEMA')),
    borrada     timestamptz,
    borro       text        check ((borro is null) = (borrada is null)),
    primary key (ente, id)
);
call plataforma.proteger('realizaciones.entrada', 'select, insert, update');
create index entrada_de_la_hoja on realizaciones.entrada (ente, ejercicio, unidad, programa, trimestre, renglon, fecha, id);
create index entrada_de_persona on realizaciones.entrada (ente, ejercicio, unidad, persona) where persona <> '' and borrada is null;
create index entrada_de_curp on realizaciones.entrada (ente, ejercicio, unidad, curp) where curp <> '' and borrada is null;
create index entrada_de_folio on realizaciones.entrada (ente, ejercicio, unidad, folio) where folio <> '' and borrada is null;
