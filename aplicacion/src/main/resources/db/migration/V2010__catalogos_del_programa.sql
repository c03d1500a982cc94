-- What the programme names besides its key: the Plan Municipal, units of measure, causes, holidays, vedas. Every entry has a
-- code that keeps its identity; its stretches never overlap, and the check waits for the end of a transaction that asks for it,
-- so that one import may close a stretch and open the next in any order.

alter table catalogos.administracion drop constraint administracion_ente_daterange_excl;
alter table catalogos.administracion add constraint administracion_sin_encimarse
    exclude using gist (ente with =, daterange(desde, hasta, '[]') with &&) deferrable;
alter table catalogos.ramo drop constraint ramo_ente_codigo_daterange_excl;
alter table catalogos.ramo add constraint ramo_sin_encimarse
    exclude using gist (ente with =, codigo with =, daterange(desde, hasta, '[]') with &&) deferrable;
alter table catalogos.programa drop constraint programa_ente_codigo_daterange_excl;
alter table catalogos.programa add constraint programa_sin_encimarse
    exclude using gist (ente with =, codigo with =, daterange(desde, hasta, '[]') with &&) deferrable;
alter table catalogos.unidad_ejecutora drop constraint unidad_ejecutora_ente_codigo_daterange_excl;
alter table catalogos.unidad_ejecutora add constraint unidad_ejecutora_sin_encimarse
    exclude using gist (ente with =, codigo with =, daterange(desde, hasta, '[]') with &&) deferrable;

-- The code of a programa need not begin with that of its ramo, and CONAC's classification is one code, 2.2.2.
alter table catalogos.programa drop column ramo, drop column finalidad, drop column funcion, drop column subfuncion;
alter table catalogos.programa
    add column ramo      text not null check (ramo ~ '^[0-9]{2}$'),
    add column funcional text check (funcional ~ '^[0-9](\.[0-9]){0,2}$');
-- That of a unit does, always.
alter table catalogos.unidad_ejecutora drop column ramo;
alter table catalogos.unidad_ejecutora add column ramo text generated always as (left(codigo, 2)) stored;

create table catalogos.plan (
    ente    integer not null references catalogos.ente,
    id      bigint  generated always as identity,
    codigo  text    not null check (codigo ~ '^[A-Z0-9-]{1,20}$'),
    nombre  text    not null check (nombre <> ''),
    desde   date    not null,
    hasta   date    check (hasta >= desde),
    version integer not null default 1,
    primary key (ente, id),
    constraint plan_sin_encimarse exclude using gist (ente with =, daterange(desde, hasta, '[]') with &&) deferrable
);
call plataforma.proteger('catalogos.plan');

-- Ejes (4), temas (2.3) and líneas (2.3.1) of a plan: compared by number.
create table catalogos.linea (
    ente    integer not null references catalogos.ente,
    id      bigint  generated always as identity,
    plan    text    not null,
    codigo  text    not null check (codigo ~ '^[1-9][0-9]?(\.[1-9][0-9]?){0,2}$'),
    eje     integer generated always as (split_part(codigo, '.', 1)::integer) stored,
    tema    integer generated always as (coalesce(nullif(split_part(codigo, '.', 2), '')::integer, 0)) stored,
    linea   integer generated always as (coalesce(nullif(split_part(codigo, '.', 3), '')::integer, 0)) stored,
    nombre  text    not null check (nombre <> ''),
    desde   date    not null,
    hasta   date    check (hasta >= desde),
    version integer not null default 1,
    primary key (ente, id),
    constraint linea_sin_encimarse
        exclude using gist (ente with =, plan with =, codigo with =, daterange(desde, hasta, '[]') with &&) deferrable
);
call plataforma.proteger('catalogos.linea');

-- Which línea of a new plan carries on which of an earlier one, and since when.
create table catalogos.correspondencia (
    ente          integer not null references catalogos.ente,
    id            bigint  generated always as identity,
    plan_anterior text    not null,
    anterior      text    not null,
    plan_nuevo    text    not null check (plan_nuevo <> plan_anterior),
    nueva         text    not null,
    desde         date    not null,
    hasta         date    check (hasta >= desde),
    version       integer not null default 1,
    primary key (ente, id),
    constraint correspondencia_sin_encimarse exclude using gist (ente with =, plan_anterior with =, anterior with =,
        plan_nuevo with =, nueva with =, daterange(desde, hasta, '[]') with &&) deferrable
);
call plataforma.proteger('catalogos.correspondencia');

-- campos: what its realizaciones say besides date and amount, [{"nombre":…,"tipo":…,"obligatorio":…}]. A unit that was merged
-- into another stays, so that whoever wrote it then is still understood.
create table catalogos.medida (
    ente       integer not null references catalogos.ente,
    id         bigint  generated always as identity,
    nombre     text    not null check (nombre <> ''),
    sinonimos  text    not null default '',
    campos     jsonb   not null default '[]',
    fusionada  bigint,
    desde      date    not null,
    hasta      date    check (hasta >= desde),
    version    integer not null default 1,
    primary key (ente, id),
    foreign key (ente, fusionada) references catalogos.medida
);
call plataforma.proteger('catalogos.medida');

-- Every way of writing a unit, reduced to what equal units share (nucleo's UnidadMedida.raiz): each names one unit.
create table catalogos.escritura_de_medida (
    ente    integer not null references catalogos.ente,
    raiz    text    not null check (raiz <> ''),
    medida  bigint  not null,
    primary key (ente, raiz),
    foreign key (ente, medida) references catalogos.medida on delete cascade
);
create index on catalogos.escritura_de_medida (ente, medida);
call plataforma.proteger('catalogos.escritura_de_medida');

create table catalogos.causa (
    ente    integer not null references catalogos.ente,
    id      bigint  generated always as identity,
    codigo  text    not null check (codigo ~ '^[A-Z0-9-]{1,20}$'),
    nombre  text    not null check (nombre <> ''),
    desde   date    not null,
    hasta   date    check (hasta >= desde),
    version integer not null default 1,
    primary key (ente, id),
    constraint causa_sin_encimarse
        exclude using gist (ente with =, codigo with =, daterange(desde, hasta, '[]') with &&) deferrable
);
call plataforma.proteger('catalogos.causa');

-- Holidays and vacations, from the first to the last day; a holiday may fall into the vacations.
create table catalogos.inhabil (
    ente    integer not null references catalogos.ente,
    id      bigint  generated always as identity,
    nombre  text    not null check (nombre <> ''),
    desde   date    not null,
    hasta   date    not null check (hasta >= desde),
    version integer not null default 1,
    primary key (ente, id),
    constraint inhabil_desde unique (ente, desde) deferrable
);
call plataforma.proteger('catalogos.inhabil');

-- Veda electoral: federal and local ones may overlap.
create table catalogos.veda (
    ente    integer not null references catalogos.ente,
    id      bigint  generated always as identity,
    nombre  text    not null check (nombre <> ''),
    desde   date    not null,
    hasta   date    not null check (hasta >= desde),
    version integer not null default 1,
    primary key (ente, id),
    constraint veda_desde unique (ente, desde, nombre) deferrable
);
call plataforma.proteger('catalogos.veda');

-- Files whose dry run a person is looking at: their rows as read, until they are applied or expire.
create table catalogos.importacion (
    ente     integer     not null references catalogos.ente,
    id       uuid        not null,
    catalogo text        not null,
    archivo  text        not null,
    lectura  jsonb       not null,
    usuario  bigint      not null,
    expira   timestamptz not null,
    aplicada timestamptz,
    primary key (ente, id)
);
call plataforma.proteger('catalogos.importacion');
