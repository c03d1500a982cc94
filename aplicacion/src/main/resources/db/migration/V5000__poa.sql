create schema poa;
grant usage on schema poa to avance_app;

-- The programme of a unit under a programa for a year. ronda counts how often it was returned: the notes of the last one are in
-- force while it is a draft. metas, acciones and por_corregir are those of its rows, counted when they are saved, for lists.
create table poa.poa (
    ente          integer     not null references catalogos.ente,
    id            bigint      generated always as identity,
    ejercicio     smallint    not null check (ejercicio between 1980 and 2099),
    programa      text        not null check (programa ~ '^[0-9]{3}$'),
    unidad        text        not null check (unidad ~ '^[0-9]{5}$'),
    estado        text        not null default 'BORRADOR' check (estado in ('BORRADOR', 'EN_REVISION', 'AUTORIZADO')),
    lineas        text[]      not null default '{}',
    ronda         integer     not null default 0,
    vigente       integer     not null default 0 check ((vigente > 0) = (estado = 'AUTORIZADO')),
    metas         integer     not null default 0,
    acciones      integer     not null default 0,
    por_corregir  integer     not null default 0,
    empezado_por  text        not null,
    empezado      timestamptz not null default now(),
    cambiado_por  text        not null,
    cambiado      timestamptz not null default now(),
    version       integer     not null default 1,
    primary key (ente, id),
    unique (ente, ejercicio, programa, unidad)
);
call plataforma.proteger('poa.poa');

-- Its rows as drafted, complete or not, in the order in which the unit keeps them; two may bear one number while one types.
-- They stay as they were sent once it is authorised. Null is what nobody wrote, which is not 0.
create table poa.renglon (
    ente        integer  not null,
    poa         bigint   not null,
    orden       integer  not null,
    numero      integer  not null check (numero > 0),
    meta_padre  integer,
    descripcion text     not null default '',
    medida      text     check (medida <> ''),
    anual       numeric  check (anual >= 0),
    p1          numeric  check (p1 >= 0),
    p2          numeric  check (p2 >= 0),
    p3          numeric  check (p3 >= 0),
    p4          numeric  check (p4 >= 0),
    acumulacion text     not null check (acumulacion in ('SUMA', 'ULTIMO', 'PROMEDIO')),
    sentido     text     not null check (sentido in ('ASCENDENTE', 'DESCENDENTE')),
    suma        text     not null check (suma in ('SI', 'NO', 'SIN_DECLARAR')),
    lineas      text[]   not null default '{}',
    peso        numeric  check (peso >= 0),
    indicador   boolean  not null default false,
    responsable text     check (responsable ~ '^[0-9]{5}$'),
    ficha       jsonb,
    primary key (ente, poa, orden),
    foreign key (ente, poa) references poa.poa on delete cascade
);
call plataforma.proteger('poa.renglon');

-- What reviewers asked to correct; numero is null in a note about the whole programme.
create table poa.nota (
    ente    integer     not null,
    poa     bigint      not null,
    ronda   integer     not null,
    orden   integer     not null,
    numero  integer     check (numero > 0),
    texto   text        not null check (texto <> ''),
    cuenta  text        not null,
    escrita timestamptz not null default now(),
    primary key (ente, poa, ronda, orden),
    foreign key (ente, poa) references poa.poa on delete cascade
);
call plataforma.proteger('poa.nota', 'select, insert, delete');

-- Minutes and official letters behind an authorisation. Kept as they came.
create table poa.archivo (
    ente      integer     not null references catalogos.ente,
    id        bigint      generated always as identity,
    nombre    text        not null check (nombre <> ''),
    tipo      text        not null check (tipo <> ''),
    tamanio   integer     not null check (tamanio > 0),
    huella    bytea       not null,
    contenido bytea       not null,
    cuenta    text        not null,
    subido    timestamptz not null default now(),
    primary key (ente, id)
);
call plataforma.proteger('poa.archivo', 'select, insert');

-- Authorised versions, frozen: programa is JSON as written then, huella the SHA-256 of those very bytes. The application can
-- neither change nor delete one.
create table poa.version (
    ente       integer     not null,
    poa        bigint      not null,
    version    integer     not null check (version > 0),
    programa   text        not null,
    huella     bytea       not null check (huella = sha256(convert_to(programa, 'UTF8'))),
    organo     text        not null check (organo <> ''),
    acta       text        not null check (acta <> ''),
    fecha      date        not null,
    motivo     text        not null default '',
    archivo    bigint,
    cuenta     text        not null,
    autorizada timestamptz not null default now(),
    primary key (ente, poa, version),
    foreign key (ente, poa) references poa.poa,
    foreign key (ente, archivo) references poa.archivo
);
call plataforma.proteger('poa.version', 'select, insert');
