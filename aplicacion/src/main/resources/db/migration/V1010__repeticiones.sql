-- The person of the transaction, or 0.
create function plataforma.usuario() returns bigint
    language sql stable
    return coalesce(nullif(current_setting('avance.usuario', true), '')::bigint, 0);

-- What was answered to requests of the API that carried an Idempotency-Key, written in the transaction of the act itself.
create table plataforma.respuesta_guardada (
    ente     integer     not null,
    usuario  bigint      not null,
    llave    text        not null,
    huella   bytea       not null,
    momento  timestamptz not null default now(),
    estado   integer     not null default 0,
    tipo     text,
    etiqueta text,
    lugar    text,
    cuerpo   bytea       not null default ''::bytea,
    primary key (ente, usuario, llave)
);
create index on plataforma.respuesta_guardada (ente, momento);
call plataforma.proteger('plataforma.respuesta_guardada');
