create table public.nada (id integer primary key);
create schema sesion;
create table sesion.spring_session (
    primary_id char(36) not null primary key, session_id char(36) not null unique, creation_time bigint not null,
    last_access_time bigint not null, max_inactive_interval integer not null, expiry_time bigint not null,
    principal_name varchar(100)
);
create table sesion.spring_session_attributes (
    session_primary_id char(36) not null references sesion.spring_session on delete cascade, attribute_name varchar(200) not null,
    attribute_bytes bytea not null, primary key (session_primary_id, attribute_name)
);
