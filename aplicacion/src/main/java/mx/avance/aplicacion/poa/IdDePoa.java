package mx.avance.aplicacion.poa;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;

/** Which programme is meant, within its ente: that of a unit under a programa in a year. A unit may have several. */
public record IdDePoa(Ejercicio ejercicio, Programa programa, UnidadEjecutora unidad) {

    private static final Pattern OBJETO =
            Pattern.compile("el POA ([0-9]{4}) de la unidad ([0-9]{5}) en el programa ([0-9]{3})(, renglón [0-9]+)?");

    /**
     * The one that an address names.
     *
     * @throws NoExiste when a part has not the shape of its code
     */
    public static IdDePoa de(String ejercicio, String programa, String unidad) {
        return Ejercicio.find(ejercicio)
                .flatMap(anio -> Programa.find(programa)
                        .flatMap(cual -> UnidadEjecutora.find(unidad).map(quien -> new IdDePoa(anio, cual, quien))))
                .orElseThrow(() -> new NoExiste("POA " + ejercicio + "/" + programa + "/" + unidad));
    }

    /** As an officer names it, for the audit trail and for messages. */
    public String objeto() {
        return "el POA " + ejercicio + " de la unidad " + unidad + " en el programa " + programa;
    }

    /** The one that an entry of the audit trail is about, itself or one of its rows; empty when it is about something else. */
    public static Optional<IdDePoa> deObjeto(String objeto) {
        Matcher partes = OBJETO.matcher(objeto);
        return partes.matches()
                ? Optional.of(new IdDePoa(
                        new Ejercicio(Integer.parseInt(partes.group(1))),
                        new Programa(partes.group(3)),
                        new UnidadEjecutora(partes.group(2))))
                : Optional.empty();
    }

    /** Where its screen is. */
    public String ruta() {
        return "/poa/" + ejercicio + "/" + programa + "/" + unidad;
    }

    /** The levels that a permission depends on. */
    public ClaveProgramatica clave() {
        return ClaveProgramatica.of(unidad.ramo(), programa, unidad);
    }

    /** The day whose catalogues the programme uses: today within its year, else the nearest day of that year. */
    public LocalDate diaDeCatalogos(LocalDate hoy) {
        LocalDate primero = LocalDate.of(ejercicio.anio(), Month.JANUARY, 1);
        LocalDate ultimo = LocalDate.of(ejercicio.anio(), Month.DECEMBER, 31);
        if (hoy.isBefore(primero)) {
            return primero;
        }
        return hoy.isAfter(ultimo) ? ultimo : hoy;
    }
}
