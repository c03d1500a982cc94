package mx.avance.aplicacion.calendario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.MientrasSeLee;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Transacciones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the ente at work decided about how its documents are judged and signed, on any day. */
@Component
public class Politicas {

    private final JdbcClient base;
    private final Transacciones transaccion;
    private final MientrasSeLee mientras;

    Politicas(JdbcClient base, Transacciones transaccion, MientrasSeLee mientras) {
        this.base = base;
        this.transaccion = transaccion;
        this.mientras = mientras;
    }

    /**
     * One decision, which holds from a day on until a later one takes its place.
     *
     * @param asunto the code of the finding that a severity is about; blank for the rest
     * @param valor as {@link Politica} writes it
     * @param version in order, within its policy and subject
     */
    public record Decision(
            Politica politica,
            String asunto,
            int version,
            String valor,
            LocalDate desde,
            String motivo,
            String cuenta,
            Instant decidida) {}

    /** What applies on a day. */
    public PoliticasDelEnte en(LocalDate dia) {
        return mientras.recordarRegla(new LasDelDia(dia), () -> transaccion.en(() -> leer(dia)));
    }

    private PoliticasDelEnte leer(LocalDate dia) {
        PoliticasDelEnte politicas = PoliticasDelEnte.porOmision();
        for (Decision decision : vigentes(dia)) {
            politicas = decision.politica().aplicar(politicas, decision.asunto(), decision.valor());
        }
        return politicas;
    }

    /** The decisions that hold on a day, at most one for each policy and subject. */
    @Transactional(readOnly = true)
    public List<Decision> vigentes(LocalDate dia) {
        return base.sql("""
            select distinct on (politica, asunto) *
              from calendario.politica
             where desde <= :dia
             order by politica, asunto, desde desc, version desc
            """).param("dia", dia).query(Politicas::decision).list();
    }

    /** Every policy as it stands on a day, in the order of {@link Politica}; severities by code. */
    @Transactional(readOnly = true)
    public List<PoliticaDelEnte> todas(LocalDate dia) {
        List<Decision> historia = historia();
        return Arrays.stream(Politica.values())
                .flatMap(politica -> politica.asuntos().stream().map(asunto -> estado(politica, asunto, historia, dia)))
                .toList();
    }

    /**
     * One policy as it stands on a day.
     *
     * @throws NoExiste when the policy decides nothing about that
     */
    @Transactional(readOnly = true)
    public PoliticaDelEnte de(Politica politica, String asunto, LocalDate dia) {
        if (!politica.asuntos().contains(asunto)) {
            throw new NoExiste("la política " + politica + (asunto.isEmpty() ? "" : " de " + asunto));
        }
        return estado(politica, asunto, historia(), dia);
    }

    private static PoliticaDelEnte estado(Politica politica, String asunto, List<Decision> historia, LocalDate dia) {
        List<Decision> suyas = historia.stream()
                .filter(decision ->
                        decision.politica() == politica && decision.asunto().equals(asunto))
                .sorted(Comparator.comparing(Decision::version).reversed())
                .toList();
        Comparator<Decision> porDia = Comparator.comparing(Decision::desde).thenComparing(Decision::version);
        Optional<Decision> vigente = suyas.stream()
                .filter(decision -> !decision.desde().isAfter(dia))
                .max(porDia);
        return new PoliticaDelEnte(
                politica,
                asunto,
                vigente.map(Decision::valor).orElseGet(() -> politica.porOmision(asunto)),
                politica.porOmision(asunto),
                suyas,
                vigente.orElse(null),
                suyas.stream()
                        .filter(decision -> decision.desde().isAfter(dia))
                        .sorted(porDia)
                        .toList());
    }

    /** Every decision ever taken, the last one first. */
    @Transactional(readOnly = true)
    public List<Decision> historia() {
        return base.sql("select * from calendario.politica order by decidida desc, politica, asunto, version desc")
                .query(Politicas::decision)
                .list();
    }

    private static Decision decision(java.sql.ResultSet fila, int numero) throws java.sql.SQLException {
        return new Decision(
                Politica.valueOf(fila.getString("politica")),
                fila.getString("asunto"),
                fila.getInt("version"),
                fila.getString("valor"),
                fila.getObject("desde", LocalDate.class),
                fila.getString("motivo"),
                fila.getString("cuenta"),
                fila.getObject("decidida", java.time.OffsetDateTime.class).toInstant());
    }

    private record LasDelDia(LocalDate dia) {}
}
