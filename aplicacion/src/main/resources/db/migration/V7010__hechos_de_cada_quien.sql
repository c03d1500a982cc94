-- What a person last did, and when that person last signed in.
create index on auditoria.hecho (ente, usuario, id desc);
