create schema lecturas;
grant usage on schema lecturas to avance_app;

-- An old paper, or one of the quarter that is open, as somebody brought it. huella is the SHA-256 of its bytes: the same document is
-- kept once. ejercicio and trimestre are what whoever brought it said, for papers that do not say it. While it is being read, latido
-- says that its reader is alive, and intento which reader it is: one that was taken for dead writes nothing any more. lectura is the
-- reading as JSON of the contract, never changed: decisions stand beside it. eliminado counts while nothing of it was accepted.
create table lecturas.documento (
    ente        integer     not null references catalogos.ente,
    id          bigint      generated always as identity,
    nombre      text        not null check (nombre <> ''),
    huella      bytea       not null check (length(huella) = 32),
    tamanio     bigint      not null check (tamanio > 0),
    ejercicio   smallint    check (ejercicio between 1980 and 2099),
    trimestre   smallint    check (trimestre between 1 and 4),
    cuenta      text        not null check (cuenta <> ''),
    subido      timestamptz not null,
    estado      text        not null default 'EN_ESPERA' check (estado in ('EN_ESPERA', 'LEYENDO', 'LEIDO', 'FALLO')),
    intento     integer     not null default 0,
    latido      timestamptz,
    causa       text        not null default '',
    salida      text        not null default '' check ((causa <> '') = (estado = 'FALLO')),
    formato     text        not null default '',
    tipo        text        not null default '' check (tipo in ('', 'TEXTO', 'PDF', 'XLSX', 'CSV')),
    lectura     bytea       check ((lectura is null) = (estado <> 'LEIDO')),
    eliminado   timestamptz,
    version     integer     not null default 1,
    primary key (ente, id)
);
create unique index on lecturas.documento (ente, huella) where eliminado is null;
create index on lecturas.documento (ente, subido desc, id desc);
create index on lecturas.documento (subido) where estado in ('EN_ESPERA', 'LEYENDO');
call plataforma.proteger('lecturas.documento', 'select, insert, update');

-- Its bytes as they came, in parts, so that nobody has to hold it whole. They stay: they are the scan of what was accepted.
create table lecturas.parte (
    ente      integer not null,
    documento bigint  not null,
    orden     integer not null,
    contenido bytea   not null,
    primary key (ente, documento, orden),
    foreign key (ente, documento) references lecturas.documento
);
call plataforma.proteger('lecturas.parte', 'select, insert');

-- Its lines as the reader saw them: line of the text, row of the tab, line within the page, with what stood in each column.
create table lecturas.linea (
    ente      integer not null,
    documento bigint  not null,
    orden     integer not null,
    linea     integer not null,
    pagina    integer,
    pestana   text,
    columnas  integer[] not null,
    celdas    text[]    not null,
    primary key (ente, documento, orden),
    foreign key (ente, documento) references lecturas.documento
);
call plataforma.proteger('lecturas.linea', 'select, insert, delete');

-- Each sheet of a document: whose it is, as read or as a person corrected it, and whether it entered into the system. desde and hasta
-- are its first and last line. Of its rows, conciliadas are those that the reader reconciled, por_aceptar those of them that nobody
-- has accepted yet, pendientes the others that nobody has decided.
create table lecturas.hoja (
    ente       integer  not null,
    documento  bigint   not null,
    hoja       integer  not null check (hoja > 0),
    ejercicio  smallint check (ejercicio between 1980 and 2099),
    trimestre  smallint check (trimestre between 1 and 4),
    programa   text     check (programa ~ '^[0-9]{3}$'),
    unidad     text     check (unidad ~ '^[0-9]{5}$'),
    nombre     text     not null default '',
    busca      text     not null default '',
    renglones  integer  not null,
    conciliadas integer not null,
    pendientes  integer not null check (pendientes between 0 and renglones),
    por_aceptar integer not null check (por_aceptar between 0 and conciliadas),
    desde      integer  not null,
    hasta      integer  not null,
    aceptada   timestamptz,
    acepto     text     check ((acepto is null) = (aceptada is null)),
    entro      text     check (entro in ('AUTORIZADO', 'EN_CAPTURA') and (entro is null) = (aceptada is null)),
    fecha      date,
    nota       text     not null default '',
    primary key (ente, documento, hoja),
    foreign key (ente, documento) references lecturas.documento
);
create index on lecturas.hoja (ente, ejercicio, trimestre, unidad, programa);
call plataforma.proteger('lecturas.hoja', 'select, insert, update, delete');

-- What a person decided of a row, and all that was decided before: the last version stands. cifras are the figures of the decision in
-- the shape of the contract; null where the row was opened again. orden tells which came first. The application can neither change nor delete one.
create table lecturas.decision (
    ente      integer     not null,
    documento bigint      not null,
    hoja      integer     not null,
    renglon   integer     not null,
    version   integer     not null check (version > 0),
    que       text        not null
        check (que in ('CONCILIADA', 'PROPUESTA', 'ALTERNATIVA', 'ESCRITA', 'COMO_EL_PAPEL', 'REABIERTA')),
    cual      integer     not null default 0,
    cifras    jsonb       check ((cifras is null) = (que = 'REABIERTA')),
    tanda     uuid        not null,
    orden     bigint      generated always as identity,
    cuenta    text        not null check (cuenta <> ''),
    momento   timestamptz not null,
    primary key (ente, documento, hoja, renglon, version),
    foreign key (ente, documento) references lecturas.documento
);
call plataforma.proteger('lecturas.decision', 'select, insert');

-- Where each figure that entered comes from, kept for ever: the document, its sheet and the place in it, and what stood there.
create table lecturas.procedencia (
    ente      integer  not null,
    ejercicio smallint not null,
    trimestre smallint not null,
    programa  text     not null,
    unidad    text     not null,
    renglon   integer  not null,
    documento bigint   not null,
    hoja      integer  not null,
    campo     text     not null,
    valor     text     not null,
    escrito   text     not null,
    linea     integer,
    columna   integer,
    pagina    integer,
    pestana   text,
    que       text     not null,
    cuenta    text     not null,
    primary key (ente, ejercicio, trimestre, programa, unidad, renglon, campo, documento, hoja),
    foreign key (ente, documento, hoja) references lecturas.hoja
);
call plataforma.proteger('lecturas.procedencia', 'select, insert');

-- The next document that waits to be read, or whose reader has given no sign of life for a while, of any ente; from then on it is whoever's
-- asked. Two that ask at once get two documents.
create function lecturas.siguiente(callado interval)
    returns table (ente integer, id bigint, intento integer)
    language sql volatile security definer set search_path = pg_catalog
    as $$
    update lecturas.documento d
       set estado = 'LEYENDO', intento = d.intento + 1, latido = clock_timestamp()
     where (d.ente, d.id) = (select s.ente, s.id from lecturas.documento s
                              where s.eliminado is null
                                and (s.estado = 'EN_ESPERA'
                                     or s.estado = 'LEYENDO' and s.latido < clock_timestamp() - callado)
                              order by s.subido, s.id
                                for update skip locked
                              limit 1)
    returning d.ente, d.id, d.intento
    $$;
revoke execute on function lecturas.siguiente(interval) from public;
grant execute on function lecturas.siguiente(interval) to avance_app;
