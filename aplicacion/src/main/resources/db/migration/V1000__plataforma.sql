-- What every module's schema stands on. Migrations run as the owner of the database; the application works as avance_app,
-- which owns nothing and sees only rows of the ente that its transaction names.
create extension if not exists btree_gist;

create schema plataforma;
grant usage on schema plataforma to avance_app;

-- The ente of the transaction, or null: policies compare with it and fail closed.
create function plataforma.ente() returns integer
    language sql stable
    return nullif(current_setting('avance.ente', true), '')::integer;

-- Closes a table: rows are visible and writable only for their own ente; the owner, who migrates, sees them all.
-- permisos: what the application may do, such as 'select, insert'.
create procedure plataforma.proteger(tabla regclass, permisos text default 'select, insert, update, delete')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tabla);
    execute format('alter table %s force row level security', tabla);
    execute format('create policy del_ente on %s to avance_app using (ente = plataforma.ente()) with check (ente = plataforma.ente())', tabla);
    execute format('create policy del_duenio on %s to current_user using (true) with check (true)', tabla);
    execute format('grant %s on %s to avance_app', permisos, tabla);
end $$;

-- Text as people search for it: without accents, in lower case.
create function plataforma.sin_acentos(texto text) returns text
    language sql immutable parallel safe
    return lower(translate(texto, 'ÁÀÄÂÉÈËÊÍÌÏÎÓÒÖÔÚÙÜÛÑáàäâéèëêíìïîóòöôúùüûñ', 'AAAAEEEEIIIIOOOOUUUUNaaaaeeeeiiiioooouuuun'));

-- Sessions of the web, shared by every copy of the application. The layout is that of Spring Session.
create schema sesion;
grant usage on schema sesion to avance_app;

create table sesion.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on sesion.spring_session (expiry_time);
create index on sesion.spring_session (principal_name);

create table sesion.spring_session_attributes (
    session_primary_id char(36)     not null references sesion.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on sesion.spring_session, sesion.spring_session_attributes to avance_app;
