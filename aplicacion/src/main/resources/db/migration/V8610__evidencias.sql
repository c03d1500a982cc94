-- Files that prove what was done, of a row or of one of its entries. original is the file whose public version this is. The application
-- changes what is said of one, and can neither change nor delete the file: one that was taken out stays, marked. The same bytes are
-- kept once in a row.
create table realizaciones.evidencia (
    ente          integer     not null references catalogos.ente,
    id            bigint      generated always as identity,
    ejercicio     smallint    not null check (ejercicio between 1980 and 2099),
    trimestre     smallint    not null check (trimestre between 1 and 4),
    programa      text        not null check (programa ~ '^[0-9]{3}$'),
    unidad        text        not null check (unidad ~ '^[0-9]{5}$'),
    renglon       integer     not null check (renglon > 0),
    entrada       bigint,
    original      bigint,
    nombre        text        not null check (nombre <> ''),
    tipo          text        not null check (tipo <> ''),
    tamanio       integer     not null check (tamanio > 0),
    huella        bytea       not null check (huella = sha256(contenido)),
    contenido     bytea       not null,
    clasificacion text        not null check (clasificacion in ('PUBLICA', 'RESERVADA', 'CONFIDENCIAL')),
    retirada      boolean     not null default false,
    quien         text        not null check (quien <> ''),
    cuando        timestamptz not null,
    cambio        text,
    version       integer     not null default 1,
    primary key (ente, id),
    unique (ente, ejercicio, unidad, programa, trimestre, renglon, huella),
    foreign key (ente, entrada) references realizaciones.entrada,
    foreign key (ente, original) references realizaciones.evidencia,
    check (original is null or clasificacion = 'PUBLICA')
);
call plataforma.proteger('realizaciones.evidencia', 'select, insert');
grant update (clasificacion, retirada, cambio, version) on realizaciones.evidencia to avance_app;
