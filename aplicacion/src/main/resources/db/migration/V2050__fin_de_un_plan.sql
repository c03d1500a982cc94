-- When a Plan Municipal is ended together with its ejes, temas and líneas, how each of them was to end before: taking that end back
-- leaves them as they were. Each time (vez) is kept until it is taken back. antes is null for without end; hasta is the day that they
-- were given, and what ends on another one by now was changed since.
create table catalogos.fin_de_plan (
    ente  integer not null references catalogos.ente,
    plan  bigint  not null,
    vez   integer not null,
    antes date,
    hasta date    not null,
    primary key (ente, plan, vez),
    foreign key (ente, plan) references catalogos.plan on delete cascade
);
call plataforma.proteger('catalogos.fin_de_plan', 'select, insert, delete');

create table catalogos.fin_de_linea (
    ente  integer not null,
    plan  bigint  not null,
    vez   integer not null,
    linea bigint  not null,
    antes date,
    primary key (ente, plan, vez, linea),
    foreign key (ente, plan, vez) references catalogos.fin_de_plan on delete cascade,
    foreign key (ente, linea) references catalogos.linea on delete cascade
);
create index on catalogos.fin_de_linea (ente, linea);
call plataforma.proteger('catalogos.fin_de_linea', 'select, insert');
