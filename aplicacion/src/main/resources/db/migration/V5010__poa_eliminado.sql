-- The last draft of each programme that was deleted before anybody sent it, to be brought back while nobody begins another.
create table poa.eliminado (
    ente       integer     not null references catalogos.ente,
    ejercicio  smallint    not null check (ejercicio between 1980 and 2099),
    programa   text        not null check (programa ~ '^[0-9]{3}$'),
    unidad     text        not null check (unidad ~ '^[0-9]{5}$'),
    lineas     text[]      not null,
    renglones  jsonb       not null,
    metas      integer     not null,
    acciones   integer     not null,
    cuenta     text        not null,
    eliminado  timestamptz not null default now(),
    primary key (ente, ejercicio, programa, unidad)
);
call plataforma.proteger('poa.eliminado');
