-- How often a document kept its reader until its time was over: the same bytes are not tried for ever.
alter table lecturas.documento add column vencidas integer not null default 0;
