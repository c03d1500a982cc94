-- Whether the figure of a quarter may be captured from its three months is one more thing that an ente decides.
alter table calendario.politica drop constraint politica_politica_check;
alter table calendario.politica add constraint politica_politica_check
    check (politica in ('TOLERANCIA', 'UMBRALES', 'FIRMA', 'GRAVEDAD', 'RECORDATORIOS', 'CAPTURA_POR_MES'));

-- The three months that the figure of a cell was made from, null where nobody captured one; null where it was captured as such. They
-- are part of the cell: one version, one history, one statement, and no figure that is not what its months make.
alter table avance.celda add column meses numeric[];
alter table avance.celda add constraint celda_meses_check
    check (meses is null or (array_ndims(meses) = 1 and cardinality(meses) = 3 and alcanzado is not null and 0 <= all (meses)));
alter table avance.celda_historia add column meses numeric[];
