create schema avance;
grant usage on schema avance to avance_app;

-- The avance of a unit under a programa in a quarter: how far it has come. It begins with the first cell that somebody captures.
-- alcance counts the versions of what was received: 1, and one more for each correction afterwards. nota is the one with which it
-- was returned the last time; blank when it was not, or was sent again.
create table avance.hoja (
    ente         integer     not null references catalogos.ente,
    ejercicio    smallint    not null check (ejercicio between 1980 and 2099),
    trimestre    smallint    not null check (trimestre between 1 and 4),
    programa     text        not null check (programa ~ '^[0-9]{3}$'),
    unidad       text        not null check (unidad ~ '^[0-9]{5}$'),
    estado       text        not null default 'EN_CAPTURA'
        check (estado in ('EN_CAPTURA', 'ELABORADO', 'REVISADO', 'AUTORIZADO', 'RECIBIDO', 'PUBLICADO')),
    alcance      integer     not null default 1 check (alcance > 0),
    nota         text        not null default '' check (nota = '' or estado = 'EN_CAPTURA'),
    devolvio     text        check ((devolvio is null) = (nota = '')),
    empezada_por text        not null check (empezada_por <> ''),
    empezada     timestamptz not null default now(),
    cambiada     timestamptz not null default now(),
    version      integer     not null default 1,
    primary key (ente, ejercicio, unidad, programa, trimestre)
);
call plataforma.proteger('avance.hoja', 'select, insert, update');

-- What a unit captured of a row in a quarter, as it stands. A row that nobody captured has no cell; one that was emptied keeps its
-- cell without a figure: null is not 0. A sheet is read, and a cell found, by the primary key alone.
create table avance.celda (
    ente        integer     not null,
    ejercicio   smallint    not null,
    unidad      text        not null,
    programa    text        not null,
    renglon     integer     not null check (renglon > 0),
    trimestre   smallint    not null check (trimestre between 1 and 4),
    alcanzado   numeric     check (alcanzado >= 0),
    observacion text        not null default '',
    destino     text        check (destino in ('SE_ABSORBE', 'SE_ARRASTRA', 'SE_REDUCE', 'SE_ADELANTA', 'DEMANDA_EXTRA')),
    causa       text        check (causa <> ''),
    version     integer     not null default 1,
    quien       text        not null,
    cuando      timestamptz not null default now(),
    origen      text        not null check (origen in ('PANTALLA', 'API', 'SISTEMA', 'POR_CUENTA', 'LECTURA')),
    primary key (ente, ejercicio, unidad, programa, renglon, trimestre)
) partition by range (ejercicio);

-- Every value that a cell ever had, the one that stands included. It is only added to.
create table avance.celda_historia (
    ente        integer     not null,
    ejercicio   smallint    not null,
    unidad      text        not null,
    programa    text        not null,
    renglon     integer     not null,
    trimestre   smallint    not null,
    version     integer     not null,
    alcanzado   numeric,
    observacion text        not null,
    destino     text,
    causa       text,
    quien       text        not null,
    cuando      timestamptz not null,
    origen      text        not null,
    primary key (ente, ejercicio, unidad, programa, renglon, trimestre, version)
) partition by range (ejercicio);

-- A partition for each year that is kept online, and one for the rest.
do $$
begin
    for anio in 2022..2031 loop
        execute format('create table avance.celda_%s partition of avance.celda for values from (%s) to (%s)', anio, anio, anio + 1);
        execute format('create table avance.celda_historia_%s partition of avance.celda_historia for values from (%s) to (%s)',
            anio, anio, anio + 1);
    end loop;
end $$;
create table avance.celda_de_otro_anio partition of avance.celda default;
create table avance.celda_historia_de_otro_anio partition of avance.celda_historia default;

call plataforma.proteger('avance.celda', 'select, insert, update');
call plataforma.proteger('avance.celda_historia', 'select, insert');
