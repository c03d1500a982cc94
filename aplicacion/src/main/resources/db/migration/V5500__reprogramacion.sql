create schema reprogramacion;
grant usage on schema reprogramacion to avance_app;

-- Changes that were asked for of an authorised POA. cambio says exactly what, by class; efecto puts original, current, achieved
-- and asked for side by side: as they were when it was decided, which later versions of the POA do not change.
create table reprogramacion.solicitud (
    ente             integer     not null references catalogos.ente,
    id               bigint      generated always as identity,
    ejercicio        smallint    not null check (ejercicio between 1980 and 2099),
    programa         text        not null check (programa ~ '^[0-9]{3}$'),
    unidad           text        not null check (unidad ~ '^[0-9]{5}$'),
    ramo             text        generated always as (left(unidad, 2)) stored,
    renglon          integer     not null check (renglon > 0),
    descripcion      text        not null check (descripcion <> ''),
    clase            text        not null check (clase in
        ('CALENDARIO', 'AUMENTO', 'CREACION', 'REDUCCION', 'CANCELACION', 'REALINEACION', 'ARRASTRE')),
    cambio           jsonb       not null,
    alcanzado        numeric     check (alcanzado >= 0 and (clase = 'ARRASTRE' or alcanzado is null)),
    trimestres       smallint[]  not null check (cardinality(trimestres) between 1 and 4),
    efecto           jsonb       not null,
    version_de_poa   integer     not null check (version_de_poa > 0),
    cuenta           text        not null check (cuenta <> ''),
    nombre           text        not null check (nombre <> ''),
    pedida           timestamptz not null,
    llave            uuid        not null,
    estado           text        not null default 'SOLICITADA'
        check (estado in ('SOLICITADA', 'AUTORIZADA', 'NEGADA', 'DESHECHA')),
    resolvio         text,
    resolvio_nombre  text,
    resuelta         timestamptz,
    razon            text        not null default '',
    organo           text,
    acta             text,
    fecha_de_acta    date,
    folio            text,
    version_de_salida integer,
    busqueda         text        generated always as (plataforma.sin_acentos(
        unidad || ' ' || programa || ' ' || renglon::text || ' ' || descripcion || ' ' || nombre || ' ' || coalesce(folio, ''))) stored,
    version          integer     not null default 1,
    primary key (ente, id),
    unique (ente, llave),
    unique (ente, folio),
    check ((estado = 'SOLICITADA') = (resuelta is null)),
    check ((resuelta is null) = (resolvio is null) and (resuelta is null) = (resolvio_nombre is null)),
    check ((estado in ('AUTORIZADA', 'NEGADA')) = (folio is not null)),
    check ((estado = 'AUTORIZADA') = (version_de_salida is not null)),
    check ((estado = 'AUTORIZADA') = (organo is not null and acta is not null and fecha_de_acta is not null)),
    check (estado <> 'NEGADA' or razon <> '')
);
create index on reprogramacion.solicitud (ente, ejercicio, unidad, programa);
create index on reprogramacion.solicitud (ente, estado, id);
call plataforma.proteger('reprogramacion.solicitud', 'select, insert, update');

-- The last number of a dictamen, which every ente begins anew with the year.
create table reprogramacion.folio (
    ente      integer  not null references catalogos.ente,
    ejercicio smallint not null check (ejercicio between 1980 and 2099),
    ultimo    integer  not null check (ultimo > 0),
    primary key (ente, ejercicio)
);
call plataforma.proteger('reprogramacion.folio', 'select, insert, update');
