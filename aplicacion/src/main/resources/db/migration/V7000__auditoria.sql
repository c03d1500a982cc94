create schema auditoria;
grant usage on schema auditoria to avance_app;

-- What happened, in order. The application adds and reads; it can neither change nor delete.
create table auditoria.hecho (
    ente     integer     not null,
    id       bigint      generated always as identity,
    momento  timestamptz not null default clock_timestamp(),
    usuario  bigint,
    cuenta   text        not null,
    origen   text        not null,
    acto     text        not null,
    objeto   text        not null,
    antes    jsonb,
    despues  jsonb,
    motivo   text,
    primary key (ente, id)
);
create index on auditoria.hecho (ente, momento desc);
create index on auditoria.hecho (ente, objeto);
call plataforma.proteger('auditoria.hecho', 'select, insert');
