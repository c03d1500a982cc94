-- What happened to a sheet, step by step: signed, returned. A signature freezes the sheet: hoja is JSON as written then, huella the
-- SHA-256 of those very bytes. modo says how it was signed, as the ente had decided. The application can neither change nor delete a
-- step.
create table avance.paso (
    ente      integer     not null,
    ejercicio smallint    not null,
    unidad    text        not null,
    programa  text        not null,
    trimestre smallint    not null,
    numero    integer     not null check (numero > 0),
    alcance   integer     not null check (alcance > 0),
    acto      text        not null check (acto in ('ELABORADO', 'REVISADO', 'AUTORIZADO', 'DEVUELTO', 'RECIBIDO', 'PUBLICADO')),
    modo      text        check (modo in ('AUTOGRAFA', 'ACTO', 'E_FIRMA')),
    cuenta    text        not null check (cuenta <> ''),
    nombre    text        not null check (nombre <> ''),
    cargo     text        not null,
    nota      text        not null default '',
    momento   timestamptz not null default now(),
    hoja      text,
    huella    bytea       check (huella = sha256(convert_to(hoja, 'UTF8'))),
    primary key (ente, ejercicio, unidad, programa, trimestre, numero),
    foreign key (ente, ejercicio, unidad, programa, trimestre) references avance.hoja,
    check ((hoja is null) = (huella is null)),
    check ((acto in ('ELABORADO', 'REVISADO', 'AUTORIZADO')) = (hoja is not null and modo is not null)),
    check (acto <> 'DEVUELTO' or nota <> '')
);
call plataforma.proteger('avance.paso', 'select, insert');
