create schema seguridad;
grant usage on schema seguridad to avance_app;

-- People who sign in. ente is the one whose Administración keeps the account; where it may act is said by asignacion.
create table seguridad.usuario (
    ente           integer not null references catalogos.ente,
    id             bigint  generated always as identity primary key,
    cuenta         text    not null check (cuenta = lower(cuenta) and cuenta ~ '^[a-z0-9][a-z0-9._@-]{2,99}$'),
    nombre         text    not null check (nombre <> ''),
    correo         text,
    contrasena     text    not null,
    cambiar        boolean not null default true,
    activo         boolean not null default true,
    instalacion    boolean not null default false,
    sello          integer not null default 1,
    creado         timestamptz not null default now(),
    ultimo_acceso  timestamptz,
    version        integer not null default 1,
    unique (cuenta)
);
create index on seguridad.usuario (ente);
call plataforma.proteger('seguridad.usuario', 'select, insert, update');

-- What a person may do in an ente, over all of it or over one ramo, programa or unidad, between two dates.
create table seguridad.asignacion (
    ente     integer not null references catalogos.ente,
    id       bigint  generated always as identity,
    usuario  bigint  not null references seguridad.usuario,
    rol      text    not null check (rol in ('CAPTURISTA', 'RESPONSABLE_DE_UNIDAD', 'RESPONSABLE_DE_PROGRAMA',
                         'RESPONSABLE_DE_RAMO', 'PLANEACION', 'CONTRALORIA', 'ADMINISTRACION')),
    ambito   text    not null check (ambito in ('ENTE', 'RAMO', 'PROGRAMA', 'UNIDAD')),
    codigo   text    check ((codigo is null) = (ambito = 'ENTE')),
    desde    date    not null,
    hasta    date    check (hasta >= desde),
    primary key (ente, id)
);
create index on seguridad.asignacion (ente, usuario);
call plataforma.proteger('seguridad.asignacion');

-- Who holds which post since when: a sheet of a quarter prints who held it then. suple: signs "por ausencia" of that one.
create table seguridad.nombramiento (
    ente     integer not null references catalogos.ente,
    id       bigint  generated always as identity,
    persona  text    not null check (persona <> ''),
    cargo    text    not null check (cargo <> ''),
    papel    text    not null check (papel in ('ELABORO', 'REVISO', 'AUTORIZO')),
    ambito   text    not null check (ambito in ('RAMO', 'PROGRAMA', 'UNIDAD')),
    codigo   text    not null,
    usuario  bigint  references seguridad.usuario,
    suple    bigint,
    desde    date    not null,
    hasta    date    check (hasta >= desde),
    version  integer not null default 1,
    primary key (ente, id),
    foreign key (ente, suple) references seguridad.nombramiento
);
create index on seguridad.nombramiento (ente, ambito, codigo);
call plataforma.proteger('seguridad.nombramiento');

-- Failed attempts per account name, existing or not, so that a lock says nothing of who exists.
create table seguridad.intento (
    cuenta      text primary key,
    fallidos    integer not null,
    hasta       timestamptz not null
);
grant select, insert, update, delete on seguridad.intento to avance_app;

-- Personal tokens of the API: only the hash is kept.
create table seguridad.ficha_de_acceso (
    ente      integer not null references catalogos.ente,
    id        bigint  generated always as identity,
    usuario   bigint  not null references seguridad.usuario,
    nombre    text    not null check (nombre <> ''),
    huella    bytea   not null unique,
    alcances  text[]  not null,
    creada    timestamptz not null default now(),
    vence     timestamptz,
    revocada  timestamptz,
    usada     timestamptz,
    primary key (ente, id)
);
call plataforma.proteger('seguridad.ficha_de_acceso', 'select, insert, update');

-- Before anybody signed in no ente is known: these answer the questions that come first, and nothing else.
create function seguridad.para_entrar(de_cuenta text)
    returns table (id bigint, ente integer, cuenta text, nombre text, contrasena text, cambiar boolean, sello integer)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select u.id, u.ente, u.cuenta, u.nombre, u.contrasena, u.cambiar, u.sello
          from seguridad.usuario u where u.cuenta = lower(de_cuenta) and u.activo
    $$;

-- Where a person may act today, the ente of the account first. A person without any asignacion enters that one.
create function seguridad.entes_de(de_usuario bigint, dia date)
    returns table (ente integer, nombre text)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select e.id, e.nombre
          from seguridad.usuario u
          join catalogos.ente e on e.id = u.ente or exists (
               select from seguridad.asignacion a
                where a.usuario = u.id and a.ente = e.id and dia between a.desde and coalesce(a.hasta, 'infinity'))
         where u.id = de_usuario
         order by e.id <> u.ente, e.nombre
    $$;

-- The current seal of an account, whatever ente the person works for now: a session with another one is over.
create function seguridad.sello_de(de_usuario bigint) returns integer
    language sql stable security definer set search_path = pg_catalog
    as $$ select sello from seguridad.usuario where id = de_usuario and activo $$;

-- Who stands behind a token of the API.
create function seguridad.de_ficha(de_huella bytea)
    returns table (id bigint, usuario bigint, ente integer, cuenta text, nombre text, alcances text[], sello integer)
    language sql stable security definer set search_path = pg_catalog
    as $$
        select f.id, u.id, f.ente, u.cuenta, u.nombre, f.alcances, u.sello
          from seguridad.ficha_de_acceso f join seguridad.usuario u on u.id = f.usuario and u.activo
         where f.huella = de_huella and f.revocada is null and (f.vence is null or f.vence > now())
    $$;

-- The password of whoever signed in, changed by that person.
create function seguridad.cambiar_contrasena(de_usuario bigint, nueva text) returns void
    language sql security definer set search_path = pg_catalog
    as $$
        update seguridad.usuario set contrasena = nueva, cambiar = false, sello = sello + 1, version = version + 1 where id = de_usuario
    $$;

create function seguridad.anotar_acceso(de_usuario bigint) returns void
    language sql security definer set search_path = pg_catalog
    as $$ update seguridad.usuario set ultimo_acceso = now() where id = de_usuario $$;

create function seguridad.hay_entes() returns boolean
    language sql stable security definer set search_path = pg_catalog
    as $$ select exists (select from catalogos.ente) $$;

-- The first start: the first ente and its first administrator, once and only while there is none.
create function seguridad.sembrar(clave_de_ente text, nombre_de_ente text, de_cuenta text, de_nombre text, con_contrasena text)
    returns integer
    language plpgsql security definer set search_path = pg_catalog
    as $$
    declare
        nuevo integer;
        quien bigint;
    begin
        lock table catalogos.ente in share row exclusive mode;
        if exists (select from catalogos.ente) then
            return null;
        end if;
        insert into catalogos.ente (clave, nombre, tipo) values (clave_de_ente, nombre_de_ente, 'AYUNTAMIENTO') returning id into nuevo;
        insert into seguridad.usuario (ente, cuenta, nombre, contrasena, instalacion)
             values (nuevo, de_cuenta, de_nombre, con_contrasena, true) returning id into quien;
        insert into seguridad.asignacion (ente, usuario, rol, ambito, desde) values (nuevo, quien, 'ADMINISTRACION', 'ENTE', '2000-01-01');
        insert into seguridad.asignacion (ente, usuario, rol, ambito, desde) values (nuevo, quien, 'PLANEACION', 'ENTE', '2000-01-01');
        return nuevo;
    end $$;

revoke execute on all functions in schema seguridad from public;
grant execute on all functions in schema seguridad to avance_app;
