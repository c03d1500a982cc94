-- A question that was asked by mistake is taken back by the office that asked, while nobody answered it; nota says why. llave tells a
-- form that is sent twice: the second time gives back what the first one asked.
alter table cierre.aclaracion
    drop constraint aclaracion_estado_check,
    add constraint aclaracion_estado_check check (estado in ('PEDIDA', 'CONTESTADA', 'SOLVENTADA', 'NO_SOLVENTADA', 'RETIRADA')),
    drop constraint aclaracion_check2,
    add constraint aclaracion_terminada check ((estado in ('SOLVENTADA', 'NO_SOLVENTADA', 'RETIRADA')) = (resuelta is not null)),
    add constraint aclaracion_retirada check (estado <> 'RETIRADA' or (contestada is null and nota <> '')),
    add column llave uuid,
    add constraint aclaracion_llave unique (ente, llave);
