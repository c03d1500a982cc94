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
    public static Ejercicio ejercicio(int anio) {
        if (anio <= Ejercicio.PRIMERO || anio >= Ejercicio.ULTIMO) {
            throw new NoExiste("el ejercicio " + anio);
        }
        return new Ejercicio(anio);
    }

    /** @throws NoExiste when it is none from 1 to 4 */
    public static Trimestre trimestre(int numero) {
        if (numero < 1 || numero > Trimestre.TODOS.size()) {
            throw new NoExiste("el trimestre " + numero);
        }
        return Trimestre.de(numero);
    }

    /** @throws NoExiste when there is no policy of that name */
    public static Politica politica(String clave) {
        return Arrays.stream(Politica.values())
                .filter(politica -> politica.name().equals(clave))
                .findFirst()
                .orElseThrow(() -> new NoExiste("la política " + clave));
    }
}
