package mx.avance.nucleo.permiso;

import java.util.List;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.redaccion.Redactable;

/** How far an assignment reaches within its ente. */
public sealed interface Ambito extends Redactable {

    /** Whether what bears this key lies within; a key that does not say the level of the scope does not. */
    boolean cubre(ClaveProgramatica clave);

    @Override
    default String frase() {
        return "Ambito." + getClass().getSimpleName();
    }

    /** The narrowest scope that takes in all that a key names: its unit, or the level above when it names none. */
    static Ambito de(ClaveProgramatica clave) {
        return clave.unidadEjecutora()
                .<Ambito>map(DeUnidad::new)
                .or(() -> clave.programa().map(DePrograma::new))
                .or(() -> clave.ramo().map(DeRamo::new))
                .orElseGet(DeEnte::new);
    }

    /** The whole ente. */
    record DeEnte() implements Ambito {

        @Override
        public boolean cubre(ClaveProgramatica clave) {
            return true;
        }

        @Override
        public List<Object> datos() {
            return List.of();
        }
    }

    /** A ramo with all its units. */
    record DeRamo(Ramo ramo) implements Ambito {

        @Override
        public boolean cubre(ClaveProgramatica clave) {
            return clave.ramo().filter(ramo::equals).isPresent();
        }

        @Override
        public List<Object> datos() {
            return List.of(ramo);
        }
    }

    /** A programa, whatever units report under it. */
    record DePrograma(Programa programa) implements Ambito {

        @Override
        public boolean cubre(ClaveProgramatica clave) {
            return clave.programa().filter(programa::equals).isPresent();
        }

        @Override
        public List<Object> datos() {
            return List.of(programa);
        }
    }

    /** One unidad ejecutora. */
    record DeUnidad(UnidadEjecutora unidad) implements Ambito {

        @Override
        public boolean cubre(ClaveProgramatica clave) {
            return clave.unidadEjecutora().filter(unidad::equals).isPresent();
        }

        @Override
        public List<Object> datos() {
            return List.of(unidad);
        }
    }
}
