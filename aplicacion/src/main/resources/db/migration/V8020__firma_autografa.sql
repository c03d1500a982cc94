-- Sheets that are signed by hand. One is frozen when it is printed with its folio, and nobody captures it until all three have
-- signed, the unit takes it back, or somebody returns it: hoja.folio is the one at large, or the one that was signed.
alter table avance.hoja add column folio text check (folio <> '');

-- What was frozen to be printed: hoja is JSON as written then, huella the SHA-256 of those very bytes. The application can neither
-- change nor delete one; that a folio is void is told by the steps.
create table avance.en_papel (
    ente      integer     not null,
    folio     text        not null check (folio <> ''),
    ejercicio smallint    not null,
    unidad    text        not null,
    programa  text        not null,
    trimestre smallint    not null,
    alcance   integer     not null check (alcance > 0),
    hoja      text        not null,
    huella    bytea       not null check (huella = sha256(convert_to(hoja, 'UTF8'))),
    cuenta    text        not null check (cuenta <> ''),
    nombre    text        not null check (nombre <> ''),
    impresa   timestamptz not null,
    primary key (ente, folio),
    foreign key (ente, ejercicio, unidad, programa, trimestre) references avance.hoja
);
call plataforma.proteger('avance.en_papel', 'select, insert');
create index en_papel_de_la_hoja on avance.en_papel (ente, ejercicio, unidad, programa, trimestre);

-- Scans of signed sheets, as they came. They are never deleted.
create table avance.digitalizada (
    ente      integer     not null,
    folio     text        not null,
    numero    integer     not null check (numero > 0),
    nombre    text        not null check (nombre <> ''),
    tipo      text        not null check (tipo in ('application/pdf', 'image/png', 'image/jpeg')),
    paginas   integer     not null check (paginas > 0),
    tamanio   integer     not null check (tamanio > 0),
    huella    bytea       not null check (huella = sha256(contenido)),
    contenido bytea       not null,
    cuenta    text        not null check (cuenta <> ''),
    quien     text        not null check (quien <> ''),
    subida    timestamptz not null,
    primary key (ente, folio, numero),
    unique (ente, folio, huella),
    foreign key (ente, folio) references avance.en_papel
);
call plataforma.proteger('avance.digitalizada', 'select, insert');

-- The last folio given out of each series of a year. Whoever takes the next one holds its row until the act is done, so that an act
-- that fails leaves no gap.
create table avance.consecutivo (
    ente      integer  not null references catalogos.ente,
    ejercicio smallint not null,
    serie     text     not null check (serie in ('HOJA', 'RECEPCION')),
    ultimo    integer  not null check (ultimo > 0),
    primary key (ente, ejercicio, serie)
);
call plataforma.proteger('avance.consecutivo', 'select, insert, update');

-- folio: of the printed sheet that the step is about. firmo, cargo_de_firma, firmada: who signed on paper, as what, and when, as
-- told by who confirmed it (cuenta, nombre); digitalizada: the scan that was looked at. recepcion: the folio of the acuse.
alter table avance.paso
    add column folio          text,
    add column firmo          text check (firmo <> ''),
    add column cargo_de_firma text,
    add column firmada        date,
    add column digitalizada   integer,
    add column recepcion      text check (recepcion <> ''),
    add foreign key (ente, folio) references avance.en_papel,
    add foreign key (ente, folio, digitalizada) references avance.digitalizada,
    drop constraint paso_acto_check,
    add constraint paso_acto_check check (acto in ('EN_PAPEL', 'RETIRADO', 'ELABORADO', 'REVISADO', 'AUTORIZADO', 'DEVUELTO',
        'RECIBIDO', 'PUBLICADO', 'ALCANCE')),
    add constraint paso_firmado_en_papel check ((modo is not distinct from 'AUTOGRAFA') =
        (firmo is not null and cargo_de_firma is not null and firmada is not null and digitalizada is not null)),
    add constraint paso_en_papel check (acto not in ('EN_PAPEL', 'RETIRADO') or folio is not null),
    add constraint paso_recibido check ((acto = 'RECIBIDO') = (recepcion is not null)),
    add constraint paso_de_alcance check (acto <> 'ALCANCE' or nota <> '');
create unique index paso_recepcion on avance.paso (ente, recepcion) where recepcion is not null;
