-- Who holds which post. The unit prepares, the programa reviews, the ramo authorises; one titular at a time on a post, and one
-- substitute at a time for a titular.
alter table seguridad.nombramiento
    add constraint nombramiento_del_puesto check ((papel, ambito) in (('ELABORO', 'UNIDAD'), ('REVISO', 'PROGRAMA'), ('AUTORIZO', 'RAMO'))),
    add constraint nombramiento_un_titular exclude using gist (ente with =, papel with =, codigo with =,
        daterange(desde, hasta, '[]') with &&) where (suple is null),
    add constraint nombramiento_un_suplente exclude using gist (ente with =, suple with =,
        daterange(desde, hasta, '[]') with &&) where (suple is not null),
    add constraint nombramiento_suplencia_con_fin check (suple is null or hasta is not null),
    add constraint nombramiento_no_se_suple_a_si_mismo check (suple <> id);
