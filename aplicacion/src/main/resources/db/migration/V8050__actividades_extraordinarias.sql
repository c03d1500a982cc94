-- What a unit did in a quarter that its programme does not have, as it stands; orden says in which order it is shown and printed. One that
-- was deleted stays, so that it can be put back. Every one of them has its figure: what was not done is not told.
create table avance.extraordinaria (
    ente        integer     not null,
    ejercicio   smallint    not null,
    unidad      text        not null,
    programa    text        not null,
    trimestre   smallint    not null,
    numero      integer     not null check (numero > 0),
    orden       integer     not null,
    descripcion text        not null check (descripcion <> ''),
    medida      text        not null check (medida <> ''),
    alcanzado   numeric     not null check (alcanzado >= 0),
    observacion text        not null default '',
    eliminada   boolean     not null default false,
    version     integer     not null default 1,
    quien       text        not null check (quien <> ''),
    cuando      timestamptz not null,
    origen      text        not null check (origen in ('PANTALLA', 'API', 'SISTEMA', 'POR_CUENTA')),
    primary key (ente, ejercicio, unidad, programa, trimestre, numero),
    foreign key (ente, ejercicio, unidad, programa, trimestre) references avance.hoja
);
call plataforma.proteger('avance.extraordinaria', 'select, insert, update');

-- Every version that one of them ever had, the one that stands included. It is only added to.
create table avance.extraordinaria_historia (
    ente        integer     not null,
    ejercicio   smallint    not null,
    unidad      text        not null,
    programa    text        not null,
    trimestre   smallint    not null,
    numero      integer     not null,
    version     integer     not null,
    descripcion text        not null,
    medida      text        not null,
    alcanzado   numeric     not null,
    observacion text        not null,
    eliminada   boolean     not null,
    quien       text        not null,
    cuando      timestamptz not null,
    origen      text        not null,
    primary key (ente, ejercicio, unidad, programa, trimestre, numero, version)
);
call plataforma.proteger('avance.extraordinaria_historia', 'select, insert');
