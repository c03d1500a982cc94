-- How often a document kept its reader until its time was over, and the longest time that was not enough, in milliseconds: the same bytes
-- are not tried for ever, and are tried again where they are given more time.
alter table lecturas.documento
    add column vencidas integer not null default 0,
    add column plazo_vencido bigint not null default 0;
