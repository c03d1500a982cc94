package mx.avance.aplicacion.avance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.avance.AvanceDeUnidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.permiso.Situacion;

/**
 * The sheet of a unit in a quarter as it is stored, against the version of its POA in force.
 *
 * @param version grows with every version of its POA, with every value of every cell of this quarter and of those before it, and with
 *     every step of the sheet and of those before it: whoever signs says which one was seen
 * @param hoja how far it has come; empty while nobody has captured anything
 * @param celdas of this quarter, by the number of their row; absent where nobody captured anything
 */
public record AvanceGuardado(
        IdDeAvance id, int version, Optional<Hoja> hoja, AvanceDeUnidad avance, Map<Integer, Celda> celdas) {

    public AvanceGuardado {
        celdas = Map.copyOf(celdas);
    }

    /**
     * How far a sheet has come.
     *
     * @param alcance 1, and one more for each correction of what was received
     * @param nota with which it was returned; blank when it was not
     * @param devolvio who returned it; blank when nobody did
     * @param folio of the sheet that was printed to be signed by hand; blank when there is none
     */
    public record Hoja(EstadoDeAvance estado, int alcance, String nota, String devolvio, int version, String folio) {

        /** Whether its printed sheet waits for some of the three signatures. */
        public boolean enPapel() {
            return !folio.isEmpty() && estado.siguienteFirma().isPresent();
        }

        /** Whether it was returned and not sent again. */
        public boolean devuelta() {
            return !nota.isEmpty();
        }

        /** Whether it corrects what was received, and is not authorised yet: until then the version before counts. */
        public boolean enAlcance() {
            return alcance > 1 && estado.compareTo(EstadoDeAvance.AUTORIZADO) < 0;
        }

        /** Whether its unit corrects it, returned or received before, whatever the deadline of the quarter is. */
        boolean seCorrige() {
            return devuelta() || enAlcance();
        }

        /** The same in another state. */
        Hoja en(EstadoDeAvance otro) {
            return new Hoja(otro, alcance, nota, devolvio, version, folio);
        }

        /** What the lock asks about it. */
        Situacion en(Situacion situacion) {
            Situacion suya = situacion.conAvance(estado, alcance > 1);
            Situacion impresa = enPapel() ? suya.conHojaEnPapel() : suya;
            return devuelta() ? impresa.conAvanceDevuelto() : impresa;
        }
    }

    /**
     * The same once some of its cells were written.
     *
     * @param otra how far it has come by then
     * @param escritas as they stand by then
     */
    AvanceGuardado con(Optional<Hoja> otra, Collection<Celda> escritas) {
        Map<Integer, Celda> quedan = new HashMap<>(celdas);
        Map<Integer, Captura> capturas = new HashMap<>(avance.capturas());
        int mas = otra.map(Hoja::version).orElse(0) - hoja.map(Hoja::version).orElse(0);
        for (Celda escrita : escritas) {
            mas += escrita.version() - versionDe(escrita.renglon());
            quedan.put(escrita.renglon(), escrita);
            capturas.put(escrita.renglon(), escrita.captura());
        }
        return new AvanceGuardado(
                id,
                version + mas,
                otra,
                new AvanceDeUnidad(avance.programa(), avance.trimestre(), avance.anteriores(), capturas),
                quedan);
    }

    /** In the eyes of who reads: what nobody captured yet is being captured. */
    public EstadoDeAvance estado() {
        return hoja.map(Hoja::estado).orElse(EstadoDeAvance.EN_CAPTURA);
    }

    /** 1, and one more for each correction of what was received. */
    public int alcance() {
        return hoja.map(Hoja::alcance).orElse(1);
    }

    /** Of the sheet that was printed to be signed by hand; blank when there is none. */
    public String folio() {
        return hoja.map(Hoja::folio).orElse("");
    }

    /** Whether its printed sheet waits for some of the three signatures. */
    public boolean enPapel() {
        return hoja.filter(Hoja::enPapel).isPresent();
    }

    /** The version of a cell; 0 when nobody captured it. */
    public int versionDe(int renglon) {
        Celda celda = celdas.get(renglon);
        return celda == null ? 0 : celda.version();
    }

    /** How many of the rows that are captured have an A. */
    public int capturados() {
        return (int) avance.capturables().stream()
                .filter(numero -> avance.captura(numero).alcanzado().isPresent())
                .count();
    }
}
