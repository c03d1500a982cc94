package mx.avance.impresion;

/**
 * A level of the programmatic key as the heading prints it.
 *
 * @param clave as printed, such as {@code 54202} or {@code 2.13.1}; blank prints nothing
 * @param nombre blank prints nothing
 */
public record ClaveConNombre(String clave, String nombre) {

    /** A level that the heading leaves blank. */
    public static final ClaveConNombre NINGUNA = new ClaveConNombre("", "");

    /** Without control characters, white space collapsed. */
    public ClaveConNombre {
        clave = TextoImprimible.limpiar(clave);
        nombre = TextoImprimible.limpiar(nombre);
    }

    HojaImpresa.RenglonDeClave renglon(String rotulo) {
        return new HojaImpresa.RenglonDeClave(rotulo, clave, nombre, false);
    }

    @Override
    public String toString() {
        return (clave + " " + nombre).strip();
    }
}
