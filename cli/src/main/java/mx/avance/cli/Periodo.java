package mx.avance.cli;

import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a person writes for a year and a quarter. */
final class Periodo {

    private Periodo() {}

    /** A year such as {@code 2022}. */
    static final class DeEjercicio implements ITypeConverter<Ejercicio> {
        @Override
        public Ejercicio convert(String escrito) {
            String debe = "debe ser un año de " + Ejercicio.PRIMERO + " a " + Ejercicio.ULTIMO;
            try {
                return new Ejercicio(entero(escrito, debe));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(debe);
            }
        }
    }

    /** A quarter, from 1 for Ene-Mar to 4 for Oct-Dic. */
    static final class DeTrimestre implements ITypeConverter<Trimestre> {
        @Override
        public Trimestre convert(String escrito) {
            String debe = "debe ser 1 (Ene-Mar), 2 (Abr-Jun), 3 (Jul-Sep) o 4 (Oct-Dic)";
            try {
                return Trimestre.de(entero(escrito, debe));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(debe);
            }
        }
    }

    private static int entero(String escrito, String debe) {
        if (!escrito.matches("[0-9]{1,4}")) {
            throw new TypeConversionException(debe);
        }
        return Integer.parseInt(escrito);
    }
}
