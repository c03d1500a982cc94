-- An alcance that was opened by mistake is taken back while nobody signs it. The step counts to that alcance; the sheet goes back to the
-- version before.
alter table avance.paso
    drop constraint paso_acto_check,
    add constraint paso_acto_check check (acto in ('EN_PAPEL', 'RETIRADO', 'ELABORADO', 'REVISADO', 'AUTORIZADO', 'DEVUELTO',
        'RECIBIDO', 'PUBLICADO', 'ALCANCE', 'ALCANCE_RETIRADO'));
