-- Entries that were brought at once, to be undone at once. intento tells the same form sent twice; blank where nobody says. huella is
-- of the lines of that form, salted with its intento: with others it is another form.
create table realizaciones.lote (
    ente      integer     not null references catalogos.ente,
    id        bigint      generated always as identity,
    ejercicio smallint    not null,
    trimestre smallint    not null,
    programa  text        not null,
    unidad    text        not null,
    renglon   integer     not null,
    intento   text        not null default '',
    huella    bytea       check ((huella is null) = (intento = '')),
    cuantas   integer     not null check (cuantas > 0),
    quien     text        not null check (quien <> ''),
    cuando    timestamptz not null,
    deshecho  timestamptz,
    deshizo   text        check ((deshizo is null) = (deshecho is null)),
    primary key (ente, id)
);
call plataforma.proteger('realizaciones.lote', 'select, insert');
grant update (deshecho, deshizo) on realizaciones.lote to avance_app;
create unique index lote_de_un_intento on realizaciones.lote (ente, ejercicio, unidad, programa, trimestre, renglon, intento)
    where intento <> '';

alter table realizaciones.entrada add column lote bigint;
alter table realizaciones.entrada add foreign key (ente, lote) references realizaciones.lote;
create index entrada_de_lote on realizaciones.entrada (ente, lote) where lote is not null;
