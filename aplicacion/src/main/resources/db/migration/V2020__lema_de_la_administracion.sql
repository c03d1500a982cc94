-- The slogan of an administration, which a veda hides together with its emblem.
alter table catalogos.administracion add column lema text check (lema <> '');
