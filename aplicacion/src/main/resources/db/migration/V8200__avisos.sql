create schema cierre;
grant usage on schema cierre to avance_app;

-- What a person is told: one row for each person and each thing that there is to tell. llave is that thing, so that the same is never
-- told twice, whoever tells it and however often. The sentence is composed when it is read, out of tipo and datos, which name units
-- and quarters and no person. leido is empty while nobody read it.
create table cierre.aviso (
    ente    integer     not null references catalogos.ente,
    id      bigint      not null generated always as identity,
    usuario bigint      not null,
    tipo    text        not null check (tipo ~ '^[A-Z_]+$'),
    llave   text        not null check (llave <> ''),
    datos   text[]      not null,
    ruta    text        not null check (ruta like '/%'),
    dado    timestamptz not null,
    leido   timestamptz,
    primary key (ente, id),
    unique (ente, usuario, llave)
);
call plataforma.proteger('cierre.aviso', 'select, insert, update');
create index aviso_sin_leer on cierre.aviso (ente, usuario) where leido is null;

-- The same by e-mail, for who has an address, where there is a server to send it: put here in the transaction of its aviso and sent
-- afterwards. It is tried again at siguiente until it is sent, or until nobody tries any more (desistido). mensaje names the letter
-- in its Message-ID, so that one which was sent twice after a crash is recognised.
create table cierre.correo (
    ente      integer     not null,
    aviso     bigint      not null,
    para      text        not null check (para <> ''),
    asunto    text        not null,
    cuerpo    text        not null,
    mensaje   uuid        not null default gen_random_uuid(),
    puesto    timestamptz not null,
    siguiente timestamptz not null,
    intentos  integer     not null default 0,
    enviado   timestamptz,
    desistido timestamptz,
    falla     text        not null default '',
    primary key (ente, aviso),
    foreign key (ente, aviso) references cierre.aviso
);
call plataforma.proteger('cierre.correo', 'select, insert, update');
create index correo_por_enviar on cierre.correo (siguiente) where enviado is null and desistido is null;

-- Jobs work for one ente after another: the only thing that they learn of all of them is which there are.
create function cierre.entes() returns setof integer
    language sql stable security definer set search_path = pg_catalog
    as $$ select id from catalogos.ente where configurado order by id $$;

create function cierre.entes_con_correo(ahora timestamptz) returns setof integer
    language sql stable security definer set search_path = pg_catalog
    as $$
        select distinct ente from cierre.correo where enviado is null and desistido is null and siguiente <= ahora order by ente
    $$;
revoke execute on function cierre.entes(), cierre.entes_con_correo(timestamptz) from public;
grant execute on function cierre.entes(), cierre.entes_con_correo(timestamptz) to avance_app;
