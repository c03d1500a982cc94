-- Dates that went back to those by default keep their row and its count of versions, so that whoever had an older one before
-- them is told.
alter table calendario.trimestre add column decidido boolean not null default true;
alter table calendario.elaboracion add column decidida boolean not null default true;

-- Why more time was taken back.
alter table calendario.prorroga add column motivo_de_retiro text;
