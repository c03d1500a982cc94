create schema calendario;
grant usage on schema calendario to avance_app;

-- The dates of a quarter where the ente decided others than those by default; no row, no decision.
create table calendario.trimestre (
    ente              integer  not null references catalogos.ente,
    ejercicio         smallint not null check (ejercicio between 1980 and 2099),
    trimestre         smallint not null check (trimestre between 1 and 4),
    captura_desde     date     not null,
    captura_hasta     date     not null check (captura_hasta >= captura_desde),
    publicacion_hasta date     not null check (publicacion_hasta >= captura_desde),
    solicitar_hasta   date     not null,
    decidir_hasta     date     not null check (decidir_hasta >= solicitar_hasta),
    cierre            date     check (cierre between captura_desde and captura_hasta),
    version           integer  not null default 1,
    primary key (ente, ejercicio, trimestre)
);
call plataforma.proteger('calendario.trimestre');

-- When the units draft the POA of a year, where the ente decided so.
create table calendario.elaboracion (
    ente      integer  not null references catalogos.ente,
    ejercicio smallint not null check (ejercicio between 1980 and 2099),
    desde     date     not null,
    hasta     date     not null check (hasta >= desde),
    version   integer  not null default 1,
    primary key (ente, ejercicio)
);
call plataforma.proteger('calendario.elaboracion');

-- More time for one unit: to capture a quarter, or to draft its POA where trimestre is null. Withdrawn ones stay on record.
create table calendario.prorroga (
    ente         integer     not null references catalogos.ente,
    id           bigint      generated always as identity,
    ejercicio    smallint    not null check (ejercicio between 1980 and 2099),
    trimestre    smallint    check (trimestre between 1 and 4),
    unidad       text        not null check (unidad ~ '^[0-9]{5}$'),
    hasta        date        not null,
    motivo       text        not null check (motivo <> ''),
    dada_por     text        not null,
    dada         timestamptz not null,
    retirada_por text,
    retirada     timestamptz check ((retirada is null) = (retirada_por is null)),
    primary key (ente, id)
);
create index on calendario.prorroga (ente, ejercicio);
call plataforma.proteger('calendario.prorroga', 'select, insert, update');

-- What the ente decided, and from which day on. Nothing is written over: a decision takes the place of those before it. asunto
-- is the code of a finding for its severity, blank for the rest.
create table calendario.politica (
    ente      integer     not null references catalogos.ente,
    politica  text        not null check (politica in ('TOLERANCIA', 'UMBRALES', 'FIRMA', 'GRAVEDAD')),
    asunto    text        not null check ((asunto <> '') = (politica = 'GRAVEDAD')),
    version   integer     not null check (version > 0),
    valor     text        not null check (valor <> ''),
    desde     date        not null,
    motivo    text        not null check (motivo <> ''),
    cuenta    text        not null,
    decidida  timestamptz not null,
    primary key (ente, politica, asunto, version)
);
call plataforma.proteger('calendario.politica', 'select, insert');
