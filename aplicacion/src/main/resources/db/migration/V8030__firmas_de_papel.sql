-- A signature of an old paper that was accepted: who signed, as what and on which day, without folio and scan of a sheet of ours.
alter table avance.paso
    drop constraint paso_modo_check,
    add constraint paso_modo_check check (modo in ('AUTOGRAFA', 'ACTO', 'E_FIRMA', 'SEGUN_PAPEL')),
    add constraint paso_segun_papel check (modo <> 'SEGUN_PAPEL' or (firmo is not null and cargo_de_firma is not null
        and firmada is not null and digitalizada is null and folio is null));
