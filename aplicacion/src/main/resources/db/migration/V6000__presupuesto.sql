create schema presupuesto;
grant usage on schema presupuesto to avance_app;

-- What the accounts say of each unit under each programa, quarter by quarter, in pesos. Null is what nobody has reported yet.
create table presupuesto.importe (
    ente       integer  not null references catalogos.ente,
    ejercicio  integer  not null check (ejercicio between 1980 and 2099),
    programa   text     not null check (programa ~ '^[0-9]{3}$'),
    unidad     text     not null check (unidad ~ '^[0-9]{5}$'),
    trimestre  smallint not null check (trimestre between 1 and 4),
    aprobado   numeric(17, 2) check (aprobado >= 0),
    modificado numeric(17, 2) check (modificado >= 0),
    devengado  numeric(17, 2) check (devengado >= 0),
    ejercido   numeric(17, 2) check (ejercido >= 0),
    primary key (ente, ejercicio, programa, unidad, trimestre)
);
call plataforma.proteger('presupuesto.importe', 'select, insert, update');

-- A file that was tried and waits for its confirmation, for a day.
create table presupuesto.ensayo (
    ente      integer     not null references catalogos.ente,
    id        uuid        not null default gen_random_uuid(),
    ejercicio integer     not null,
    archivo   text        not null,
    contenido bytea       not null,
    cuenta    text        not null,
    momento   timestamptz not null default now(),
    primary key (ente, id)
);
call plataforma.proteger('presupuesto.ensayo', 'select, insert, delete');

-- What was brought in, by whom and when.
create table presupuesto.importacion (
    ente       integer     not null references catalogos.ente,
    id         bigint      generated always as identity,
    ejercicio  integer     not null,
    archivo    text        not null,
    cuenta     text        not null,
    momento    timestamptz not null default now(),
    nuevos     integer     not null,
    cambiados  integer     not null,
    iguales    integer     not null,
    primary key (ente, id)
);
create index on presupuesto.importacion (ente, ejercicio, id desc);
call plataforma.proteger('presupuesto.importacion', 'select, insert');
