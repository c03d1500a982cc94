package mx.avance.aplicacion.avance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.avance.ActividadExtraordinaria;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.PorMes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a sheet that were authorised, the first one and each alcance: frozen, each with its signatures and its hash. */
@Component
public class VersionesDeAvance {

    private final Avances avances;
    private final JdbcPasos pasos;
    private final HojasEnPapel hojas;

    VersionesDeAvance(Avances avances, JdbcPasos pasos, HojasEnPapel hojas) {
        this.avances = avances;
        this.pasos = pasos;
        this.hojas = hojas;
    }

    /**
     * An authorised version.
     *
     * @param motivo why it was opened; blank for the first one
     * @param vigente whether it is the one that counts now
     * @param recepcion the folio under which it was received; blank when it was not
     * @param publicada when it was published; empty when it was not
     * @param huella SHA-256 of what was signed, in hexadecimal
     * @param pasos all that happened to it, in order
     */
    public record Version(
            int alcance,
            String motivo,
            boolean vigente,
            String recepcion,
            Optional<Instant> publicada,
            String huella,
            List<Paso> pasos) {

        public Version {
            pasos = List.copyOf(pasos);
        }

        /** The signatures that stand, from left to right. */
        public List<Paso> firmas() {
            return List.copyOf(ImprimirAvance.firmas(pasos).values());
        }
    }

    /**
     * All of them, the last one first; none before the sheet is authorised.
     *
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public List<Version> de(IdDeAvance id) {
        return de(avances.pasos(id));
    }

    /** The same, of all that happened to a sheet. */
    public static List<Version> de(List<Paso> todos) {
        int ultimo = todos.stream().mapToInt(Paso::alcance).max().orElse(0);
        List<Version> versiones = new ArrayList<>();
        for (int alcance = ultimo; alcance > 0; alcance--) {
            int cual = alcance;
            List<Paso> suyos =
                    todos.stream().filter(paso -> paso.alcance() == cual).toList();
            Map<Papel, Paso> firmas = ImprimirAvance.firmas(suyos);
            Paso autorizada = firmas.get(Papel.AUTORIZO);
            if (autorizada != null) {
                versiones.add(new Version(
                        alcance,
                        nota(suyos),
                        versiones.isEmpty(),
                        suyos.stream()
                                .map(Paso::recepcion)
                                .filter(folio -> !folio.isEmpty())
                                .findFirst()
                                .orElse(""),
                        suyos.stream()
                                .filter(paso -> paso.acto().equals("PUBLICADO"))
                                .map(Paso::momento)
                                .findFirst(),
                        autorizada.huella(),
                        suyos));
            }
        }
        return versiones;
    }

    /** Whether a version was authorised after that one, of all that happened to a sheet: one that is only open corrects nothing yet. */
    static boolean corregida(int alcance, List<Paso> todos) {
        return de(todos).stream().anyMatch(version -> version.alcance() > alcance);
    }

    private static String nota(List<Paso> suyos) {
        return suyos.stream()
                .filter(paso -> paso.acto().equals("ALCANCE"))
                .map(Paso::nota)
                .reduce((uno, otro) -> otro)
                .orElse("");
    }

    /** Why the version that is being captured or signed was opened; blank for the first one. */
    public static String motivo(AvanceGuardado guardado, List<Paso> pasos) {
        return nota(pasos.stream()
                .filter(paso -> paso.alcance() == guardado.alcance())
                .toList());
    }

    /**
     * One of them.
     *
     * @throws NoExiste when that version was not authorised
     */
    @Transactional(readOnly = true)
    public Version exigir(IdDeAvance id, int alcance) {
        return de(id).stream()
                .filter(version -> version.alcance() == alcance)
                .findFirst()
                .orElseThrow(() -> new NoExiste("la versión " + alcance + " autorizada de " + id.objeto()));
    }

    /** The rows of a version, as it was authorised. */
    @Transactional(readOnly = true)
    public List<RenglonDeAvance> renglones(IdDeAvance id, int alcance) {
        return renglones(congelada(id, alcance));
    }

    /** The unplanned activities of a version, as it was authorised. */
    @Transactional(readOnly = true)
    public List<ActividadExtraordinaria> extraordinarias(IdDeAvance id, int alcance) {
        return HojaCongelada.leer(congelada(id, alcance)).extraordinariasImpresas();
    }

    /**
     * The months that the A of its rows was made from in a version, as it was authorised, by the number of their row; none of a row
     * whose A was captured as such.
     */
    @Transactional(readOnly = true)
    public Map<Integer, PorMes> meses(IdDeAvance id, int alcance) {
        Map<Integer, PorMes> meses = new TreeMap<>();
        HojaCongelada.leer(congelada(id, alcance)).capturas().forEach((numero, captura) -> {
            if (!captura.meses().estaVacio()) {
                meses.put(numero, captura.meses());
            }
        });
        return meses;
    }

    private String congelada(IdDeAvance id, int alcance) {
        Version version = exigir(id, alcance);
        Paso ultima = version.firmas().get(version.firmas().size() - 1);
        return avances.congelada(id, ultima.numero());
    }

    /**
     * The rows of a printed sheet, as it was printed.
     *
     * @throws NoExiste when there is none of that folio
     */
    @Transactional(readOnly = true)
    public List<RenglonDeAvance> renglones(IdDeAvance id, String folio) {
        return renglones(hojas.congelada(id, folio));
    }

    /**
     * The unplanned activities of a printed sheet, as it was printed.
     *
     * @throws NoExiste when there is none of that folio
     */
    @Transactional(readOnly = true)
    public List<ActividadExtraordinaria> extraordinarias(IdDeAvance id, String folio) {
        return HojaCongelada.leer(hojas.congelada(id, folio)).extraordinariasImpresas();
    }

    private static List<RenglonDeAvance> renglones(String hoja) {
        return HojaCongelada.leer(hoja).renglones().stream()
                .map(HojaCongelada.Renglon::impreso)
                .toList();
    }

    /** The folio of the last reception; blank while nobody received it. */
    @Transactional(readOnly = true)
    public String recepcion(IdDeAvance id) {
        return recepcion(pasos.pasos(id));
    }

    /** The same, of all that happened to a sheet. */
    public static String recepcion(List<Paso> pasos) {
        return pasos.stream()
                .map(Paso::recepcion)
                .filter(folio -> !folio.isEmpty())
                .reduce((uno, otro) -> otro)
                .orElse("");
    }
}
