-- What has not entered yet is looked for by whoever is told at the start page.
create index on lecturas.hoja (ente, documento) where aceptada is null;
