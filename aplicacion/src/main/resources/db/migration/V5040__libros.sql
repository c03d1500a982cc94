-- A book of cédulas that somebody asked for: how far it is, and once it is written its bytes, in parts, so that nobody has to hold
-- it whole. It is for whoever asked, since it holds what that person may see, and goes after a day.
create table poa.libro (
    ente      integer     not null references catalogos.ente,
    id        bigint      generated always as identity,
    ejercicio smallint    not null check (ejercicio between 1980 and 2099),
    formato   text        not null check (formato in ('PDF', 'XLSX')),
    cuenta    text        not null check (cuenta <> ''),
    pedido    timestamptz not null,
    latido    timestamptz not null,
    vence     timestamptz not null,
    cedulas   integer     not null default 0 check (cedulas >= 0),
    hechas    integer     not null default 0 check (hechas between 0 and cedulas),
    estado    text        not null default 'EN_CURSO' check (estado in ('EN_CURSO', 'LISTO', 'FALLO')),
    tamanio   bigint      not null default 0,
    primary key (ente, id)
);
create index on poa.libro (ente, cuenta, pedido desc);
create index on poa.libro (vence);
call plataforma.proteger('poa.libro');

create table poa.parte_de_libro (
    ente      integer not null,
    libro     bigint  not null,
    orden     integer not null,
    contenido bytea   not null,
    primary key (ente, libro, orden),
    foreign key (ente, libro) references poa.libro on delete cascade
);
call plataforma.proteger('poa.parte_de_libro');

create function poa.caducar_libros(ahora timestamptz) returns integer
    language sql volatile security definer set search_path = pg_catalog
    as $$
    with fuera as (delete from poa.libro where vence <= ahora returning 1)
    select count(*)::integer from fuera
    $$;
revoke execute on function poa.caducar_libros(timestamptz) from public;
grant execute on function poa.caducar_libros(timestamptz) to avance_app;
