package mx.avance.aplicacion.avance;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.plataforma.NoPermitido;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever reviews a sheet reads first: in what it differs from what was signed before. Where the last signature says what the
 * sheet says, as when it was returned, corrected and signed again, the one before that says otherwise is what it is compared with.
 */
@Component
public class CambiosDesdeLaFirma {

    private final Avances avances;
    private final JdbcPasos pasos;
    private final JdbcExtraordinarias extraordinarias;
    private final Congelar congelar;

    CambiosDesdeLaFirma(Avances avances, JdbcPasos pasos, JdbcExtraordinarias extraordinarias, Congelar congelar) {
        this.avances = avances;
        this.pasos = pasos;
        this.extraordinarias = extraordinarias;
        this.congelar = congelar;
    }

    /** What changed. */
    public enum Que {
        ALCANZADO,
        /** The months that its A is made from. */
        MESES,
        /** By an earlier quarter that was corrected. */
        ABSOLUTO,
        OBSERVACION,
        DESTINO,
        CAUSA,
        META_ANUAL,
        PROGRAMADO,
        RENGLON_NUEVO,
        RENGLON_QUITADO,
        EXTRAORDINARIA_NUEVA,
        EXTRAORDINARIA_QUITADA,
        EXTRAORDINARIA,
        REALIZACIONES,
        EVIDENCIAS,
        /** Of a file that stood and stands. */
        CLASIFICACION;

        /** Of the sentence that composes one of its values. */
        public String claveDeValor(List<Object> dicho) {
            return switch (this) {
                case CLASIFICACION -> "avance.cambio.valor." + this + "." + dicho.get(0);
                case REALIZACIONES, EVIDENCIAS -> "avance.cambio.valor." + this;
                case EXTRAORDINARIA, EXTRAORDINARIA_NUEVA, EXTRAORDINARIA_QUITADA ->
                    "avance.cambio.valor.EXTRAORDINARIA";
                default -> "avance.cambio.valor";
            };
        }
    }

    /**
     * A difference.
     *
     * @param renglon of the programme; 0 where it is about an unplanned activity
     * @param asunto what the row or the activity is called
     * @param antes what it said, as {@link Que#claveDeValor} composes it; nothing where it was not there
     * @param ahora what it says
     * @param quien the account that wrote what it says; blank where it is not one cell
     */
    public record Cambio(
            Que que,
            int renglon,
            String asunto,
            List<Object> antes,
            List<Object> ahora,
            String quien,
            Optional<Instant> cuando) {

        public Cambio {
            antes = List.copyOf(antes);
            ahora = List.copyOf(ahora);
        }
    }

    /**
     * What changed, and since when.
     *
     * @param ultima the last signature; empty while nobody signed
     * @param contra the one that it is compared with: the last one whose sheet said otherwise; empty when all said what it says
     */
    public record DesdeLaFirma(Optional<Paso> ultima, Optional<Paso> contra, List<Cambio> cambios) {

        public DesdeLaFirma {
            cambios = List.copyOf(cambios);
        }

        /** Whether the last signature is on what the sheet says now. */
        public boolean sigueIgual() {
            return ultima.isPresent()
                    && contra.filter(paso -> paso.huella().equals(ultima.get().huella()))
                            .isEmpty();
        }
    }

    /**
     * The differences of a sheet as it stands.
     *
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public DesdeLaFirma de(AvanceGuardado guardado) {
        IdDeAvance id = guardado.id();
        avances.exigirQueVea(id);
        List<Paso> firmas = pasos.pasos(id).stream()
                .filter(paso -> paso.papel().isPresent())
                .toList();
        Optional<Paso> ultima = firmas.isEmpty() ? Optional.empty() : Optional.of(firmas.get(firmas.size() - 1));
        if (ultima.isEmpty()) {
            return new DesdeLaFirma(ultima, Optional.empty(), List.of());
        }
        HojaCongelada ahora = congelar.loQueDice(guardado);
        Set<String> vistas = new HashSet<>();
        for (int i = firmas.size() - 1; i >= 0; i--) {
            Paso firma = firmas.get(i);
            if (!vistas.add(firma.huella())) {
                continue;
            }
            HojaCongelada antes =
                    HojaCongelada.leer(pasos.congelada(id, firma.numero()).orElseThrow());
            List<Cambio> cambios = new ComparacionDeHojas(
                            guardado, extraordinarias.todas(id), antes, ahora, congelar.movidas(id, antes))
                    .cambios();
            if (!cambios.isEmpty()) {
                return new DesdeLaFirma(ultima, Optional.of(firma), cambios);
            }
        }
        return new DesdeLaFirma(ultima, Optional.empty(), List.of());
    }

    /** A list of one, or of none. */
    static List<Object> quizas(@Nullable Object valor) {
        return valor == null ? List.of() : List.of(valor);
    }
}
