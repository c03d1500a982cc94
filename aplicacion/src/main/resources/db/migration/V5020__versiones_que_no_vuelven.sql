-- The last version of a draft that was deleted: the next one of the same programme goes on from there, so that nobody who still has
-- the deleted one before them can write over it.
create table poa.ultima_version (
    ente      integer  not null references catalogos.ente,
    ejercicio smallint not null,
    programa  text     not null,
    unidad    text     not null,
    version   integer  not null,
    primary key (ente, ejercicio, programa, unidad)
);
call plataforma.proteger('poa.ultima_version');
