-- The number of a row as a person read it on the paper, where the reader read another one or none.
alter table lecturas.decision
    add column numero integer check (numero > 0),
    add constraint decision_numero check (numero is null or que = 'ESCRITA');
