-- By which oficio a unit asked Planeación to capture a quarter for it: its number, its date, who sent it, why, and the file, kept for
-- ever with its hash. It holds for the version of the sheet that it was registered for, from desde until termino; retirada when nobody
-- had captured anything by it. What was captured by it says POR_CUENTA and was written between both. The application can change
-- nothing but its end.
create table avance.por_cuenta (
    ente        integer     not null references catalogos.ente,
    ejercicio   smallint    not null check (ejercicio between 1980 and 2099),
    unidad      text        not null check (unidad ~ '^[0-9]{5}$'),
    programa    text        not null check (programa ~ '^[0-9]{3}$'),
    trimestre   smallint    not null check (trimestre between 1 and 4),
    numero      integer     not null check (numero > 0),
    alcance     integer     not null check (alcance > 0),
    oficio      text        not null check (oficio <> ''),
    fecha       date        not null,
    firmo       text        not null check (firmo <> ''),
    motivo      text        not null check (motivo <> ''),
    nombre      text        not null check (nombre <> ''),
    tipo        text        not null check (tipo in ('application/pdf', 'image/png', 'image/jpeg')),
    tamanio     integer     not null check (tamanio > 0),
    huella      bytea       not null check (huella = sha256(contenido)),
    contenido   bytea       not null,
    cuenta      text        not null check (cuenta <> ''),
    quien       text        not null check (quien <> ''),
    desde       timestamptz not null,
    termino     timestamptz check (termino >= desde),
    termino_por text        check ((termino_por is null) = (termino is null)),
    retirada    boolean     not null default false check (not retirada or termino is not null),
    primary key (ente, ejercicio, unidad, programa, trimestre, numero)
);
call plataforma.proteger('avance.por_cuenta', 'select, insert');
grant update (termino, termino_por, retirada) on avance.por_cuenta to avance_app;
create unique index por_cuenta_vigente on avance.por_cuenta (ente, ejercicio, unidad, programa, trimestre, alcance)
    where termino is null;
