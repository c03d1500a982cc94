package mx.avance.aplicacion.calendario;

import java.util.Arrays;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/** What an address of the calendar or of the policies is about, on screens and in the API alike. */
public final class CalendarioDeRuta {

    private CalendarioDeRuta() {}

    /**
     * @throws NoExiste outside of the years that have a calendar: each leans on the one before and the one after
     */
    public static Ejercicio ejercicio(String escrito) {
        return Ejercicio.find(escrito)
                .filter(cual -> cual.anio() > Ejercicio.PRIMERO && cual.anio() < Ejercicio.ULTIMO)
                .orElseThrow(() -> new NoExiste("el ejercicio " + escrito));
    }

    /** @throws NoExiste when it is none from 1 to 4 */
    public static Trimestre trimestre(String escrito) {
        return Trimestre.find(escrito).orElseThrow(() -> new NoExiste("el trimestre " + escrito));
    }

    /** @throws NoExiste when there is no policy of that name */
    public static Politica politica(String clave) {
        return Arrays.stream(Politica.values())
                .filter(politica -> politica.name().equals(clave))
                .findFirst()
                .orElseThrow(() -> new NoExiste("la política " + clave));
    }
}
