package mx.avance.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The port that browsers reach Avance at. */
final class Puerto implements ITypeConverter<Integer> {

    /** What most programs of this kind answer at, and no system asks permission for. */
    static final int ACOSTUMBRADO = 8080;

    private static final int MAYOR = 65_535;

    @Override
    public Integer convert(String escrito) {
        if (escrito.matches("[0-9]{1,5}") && Integer.parseInt(escrito) <= MAYOR) {
            return Integer.valueOf(escrito);
        }
        throw new TypeConversionException(
                "debe ser un número de 1 a " + MAYOR + ", o 0 para cualquiera que esté libre");
    }
}
