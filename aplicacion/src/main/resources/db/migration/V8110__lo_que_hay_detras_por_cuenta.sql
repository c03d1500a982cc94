-- How many entries and files stand behind the figures that Planeación wrote by an oficio; they are kept by another module.
alter table avance.por_cuenta add column detras integer not null default 0 check (detras >= 0);
grant update (detras) on avance.por_cuenta to avance_app;
