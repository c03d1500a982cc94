-- What Planeación or Contraloría asks about a meta of a sheet, what the unit answers, and whether that will do. It changes no figure.
-- oficio is the office that asked, which alone says whether the answer will do. Nothing of it is ever deleted.
create table cierre.aclaracion (
    ente           integer     not null references catalogos.ente,
    id             bigint      not null generated always as identity,
    ejercicio      smallint    not null check (ejercicio between 1980 and 2099),
    unidad         text        not null check (unidad ~ '^[0-9]{5}$'),
    programa       text        not null check (programa ~ '^[0-9]{3}$'),
    trimestre      smallint    not null check (trimestre between 1 and 4),
    meta           integer     not null check (meta > 0),
    pregunta       text        not null check (pregunta <> ''),
    plazo          date        not null,
    estado         text        not null default 'PEDIDA' check (estado in ('PEDIDA', 'CONTESTADA', 'SOLVENTADA', 'NO_SOLVENTADA')),
    pedida_por     text        not null check (pedida_por <> ''),
    oficio         text        not null check (oficio in ('PLANEACION', 'CONTRALORIA')),
    pedida         timestamptz not null,
    respuesta      text        check (respuesta <> ''),
    contestada_por text,
    contestada     timestamptz,
    nota           text        not null default '',
    resuelta_por   text,
    resuelta       timestamptz,
    version        integer     not null default 1,
    primary key (ente, id),
    check ((respuesta is null) = (contestada is null) and (contestada is null) = (contestada_por is null)),
    check ((resuelta is null) = (resuelta_por is null)),
    check ((estado in ('SOLVENTADA', 'NO_SOLVENTADA')) = (resuelta is not null)),
    check (estado not in ('CONTESTADA', 'SOLVENTADA') or contestada is not null)
);
call plataforma.proteger('cierre.aclaracion', 'select, insert, update');
create index aclaracion_de_la_hoja on cierre.aclaracion (ente, ejercicio, unidad, programa, trimestre, meta);

-- What the unit attached to its answer. The application can neither change nor delete it; huella is the SHA-256 of what is kept.
create table cierre.archivo_de_aclaracion (
    ente       integer not null,
    aclaracion bigint  not null,
    nombre     text    not null check (nombre <> ''),
    tipo       text    not null check (tipo in ('application/pdf', 'image/png', 'image/jpeg')),
    contenido  bytea   not null check (length(contenido) <= 10485760),
    bytes      integer not null generated always as (length(contenido)) stored,
    huella     bytea   not null generated always as (sha256(contenido)) stored,
    primary key (ente, aclaracion),
    foreign key (ente, aclaracion) references cierre.aclaracion
);
call plataforma.proteger('cierre.archivo_de_aclaracion', 'select, insert');
