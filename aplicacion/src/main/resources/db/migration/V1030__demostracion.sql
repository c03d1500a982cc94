-- The year in whose middle it always is in the demonstration, and the invented municipality; no row anywhere else.
create table plataforma.demostracion (
    ente integer  not null primary key,
    anio smallint not null check (anio between 1980 and 2099)
);
call plataforma.proteger('plataforma.demostracion', 'select');
