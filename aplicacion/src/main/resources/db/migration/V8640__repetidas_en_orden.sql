-- The first entry of the year that has the same person, curp or folio is the first of an index: it is asked for with every cell. Each
-- entry is in as many of them as it was.
drop index realizaciones.entrada_de_persona;
drop index realizaciones.entrada_de_curp;
drop index realizaciones.entrada_de_folio;
create index entrada_de_persona_sin_curp on realizaciones.entrada (ente, ejercicio, unidad, persona, fecha, id)
    where persona <> '' and curp = '' and borrada is null;
create index entrada_de_persona_con_curp on realizaciones.entrada (ente, ejercicio, unidad, persona, fecha, id)
    where persona <> '' and curp <> '' and borrada is null;
create index entrada_de_curp on realizaciones.entrada (ente, ejercicio, unidad, curp, fecha, id) where curp <> '' and borrada is null;
create index entrada_de_folio on realizaciones.entrada (ente, ejercicio, unidad, folio, fecha, id) where folio <> '' and borrada is null;
