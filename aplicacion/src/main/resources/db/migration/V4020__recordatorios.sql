-- When units are reminded of the last day of capture is one more thing that an ente decides.
alter table calendario.politica drop constraint politica_politica_check;
alter table calendario.politica add constraint politica_politica_check
    check (politica in ('TOLERANCIA', 'UMBRALES', 'FIRMA', 'GRAVEDAD', 'RECORDATORIOS'));
