package mx.avance.aplicacion.lecturas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.PorCuenta;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.permiso.Motivo;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.revision.Hallazgo;

/**
 * What would happen if a sheet entered now, with the others of the same document that make one avance with it.
 *
 * @param hojas those that would enter together
 * @param id which avance they are; empty while something of that is not known
 * @param entra AUTORIZADO for a quarter that is over, EN_CAPTURA for the one that is open
 * @param fecha of the signatures, where whoever accepts says no other
 * @param faltas entries of catalogues that the paper names and that were not in force then
 * @param creaPoa whether the POA of that year would be made from the paper
 * @param conflictos figures that will stand once it entered and that the paper says otherwise
 * @param cambios figures of the paper that are not those of an accepted earlier quarter
 * @param impedimentos why it cannot enter, with the way out; none when it can
 * @param negado the refusal of the lock; empty when it allows
 * @param seQuedaEnCaptura whether the sheet of a quarter that is over stays in captura, since nobody signed what would stand: another
 *     figure was captured, or a row has none
 * @param oficio by which it would enter for its unit, into what that one captures; empty where whoever accepts is of the unit, may not,
 *     or the quarter is over
 */
public record Aceptacion(
        LecturaEnRevision lectura,
        List<HojaGuardada> hojas,
        Optional<IdDeAvance> id,
        EstadoDeAvance entra,
        LocalDate fecha,
        List<Falta> faltas,
        boolean creaPoa,
        List<Conflicto> conflictos,
        List<Hallazgo> cambios,
        List<Defecto> impedimentos,
        Optional<Negado> negado,
        boolean seQuedaEnCaptura,
        Optional<PorCuenta> oficio) {

    /** An entry that a catalogue lacks; blank name where the paper does not say it. */
    public record Falta(Catalogo catalogo, String codigo, String nombre) {

        /** What names it in a form. */
        public String llave() {
            return catalogo + ":" + codigo;
        }
    }

    /**
     * A figure that will not stand as the paper says it.
     *
     * @param campo the column: {@code metaAnual}, {@code programado[0]}, {@code arrastre[0]}, {@code alcanzado[0]}, {@code avanceAbsoluto},
     *     {@code avanceRelativo}, {@code totalProgramado}, {@code totalAlcanzado}; {@code descripcion} where it is hardly the
     *     same row, {@code renglon} where the POA has no such row
     * @param hay the one that will stand; blank for none
     * @param papel the one of the paper
     */
    public record Conflicto(int renglon, String campo, String hay, String papel) {}

    /** How the sheet would be left. */
    public EstadoDeAvance quedara() {
        return seQuedaEnCaptura ? EstadoDeAvance.EN_CAPTURA : entra;
    }

    /**
     * A short digest of the differences that whoever accepts is shown; with the same one nothing was acknowledged unseen.
     */
    public String diferencias() {
        byte[] dicho = (conflictos + " " + cambios + " " + faltas + " " + quedara()).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(dicho))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether only the oficio of its unit is missing for whoever accepts to do so for it. */
    public boolean leFaltaOficio() {
        return negado.filter(suyo -> suyo.motivo() == Motivo.POR_CUENTA_SIN_OFICIO)
                .isPresent();
    }

    /** Whether it entered already. */
    public boolean yaEntro() {
        return hojas.stream().allMatch(hoja -> hoja.aceptada().isPresent());
    }

    /** Whether somebody has to say in a note that the differences were seen. */
    public boolean pideNota() {
        return !conflictos.isEmpty() || !cambios.isEmpty();
    }

    /** Whether it can enter now, once what it asks for is said. */
    public boolean puede() {
        return impedimentos.isEmpty() && negado.isEmpty() && !yaEntro();
    }
}
