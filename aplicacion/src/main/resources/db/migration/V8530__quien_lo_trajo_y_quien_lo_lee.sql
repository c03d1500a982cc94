-- Whoever brought the same bytes as somebody else before. They see the document while it has no sheets; once it has, whose these are
-- says who sees it.
create table lecturas.tambien_trajo (
    ente      integer not null,
    documento bigint  not null,
    cuenta    text    not null check (cuenta <> ''),
    primary key (ente, documento, cuenta),
    foreign key (ente, documento) references lecturas.documento
);
call plataforma.proteger('lecturas.tambien_trajo', 'select, insert');

-- No reader of a document ever has the number of another one, however often it is asked to be read: pedido is the last number when
-- that was asked, and only those after it count against the limit.
alter table lecturas.documento add column pedido integer not null default 0;
