create schema ingesta;
grant usage on schema ingesta to avance_app;

-- A file that somebody brought for the POA of a unit. It waits, with its dry run computed anew each time it is looked at, until it
-- is applied or a day has passed. Then its bytes go, and what is kept for a day more is the draft as it was, to undo it.
create table ingesta.traida (
    ente          integer     not null references catalogos.ente,
    id            bigint      generated always as identity,
    ejercicio     smallint    not null check (ejercicio between 1980 and 2099),
    programa      text        not null check (programa ~ '^[0-9]{3}$'),
    unidad        text        not null check (unidad ~ '^[0-9]{5}$'),
    archivo       text        not null check (archivo <> ''),
    contenido     bytea,
    lectura       bytea,
    clase         text        not null check (clase in ('TABLA', 'LECTURA')),
    estado        text        not null default 'ABIERTA' check (estado in ('ABIERTA', 'APLICADA', 'DESHECHA')),
    mapeo         jsonb,
    recordado     boolean     not null default false,
    aceptadas     integer[]   not null default '{}',
    cuenta        text        not null,
    subida        timestamptz not null,
    vence         timestamptz not null,
    aplicada      timestamptz,
    version_antes integer,
    version_poa   integer,
    antes         jsonb,
    lineas_antes  text[],
    resumen       jsonb,
    version       integer     not null default 1,
    primary key (ente, id)
);
create index on ingesta.traida (ente, ejercicio, programa, unidad);
create index on ingesta.traida (vence);
call plataforma.proteger('ingesta.traida');

-- How the spreadsheets of the ente are read, by what their heading says: whoever mapped one, mapped it for all.
create table ingesta.mapeo (
    ente   integer     not null references catalogos.ente,
    huella text        not null check (huella ~ '^[0-9a-f]{64}$'),
    mapeo  jsonb       not null,
    salto  integer     not null default 0,
    cuenta text        not null,
    usado  timestamptz not null,
    primary key (ente, huella)
);
call plataforma.proteger('ingesta.mapeo');
