package mx.avance.nucleo.realizacion;

import java.util.Optional;
import mx.avance.nucleo.Escritura;

/** As the CURP tells them apart. */
public enum Sexo {
    MUJER,
    HOMBRE,
    NO_BINARIO;

    /** The one that a text writes, as M or F, mujer, femenino…; empty when it writes none. M alone is mujer, as in the CURP. */
    public static Optional<Sexo> find(String escrito) {
        return switch (Escritura.llana(escrito)) {
            case "m", "mujer", "f", "femenino", "femenina" -> Optional.of(MUJER);
            case "h", "hombre", "masculino" -> Optional.of(HOMBRE);
            case "x", "nb", "no binario", "no binaria" -> Optional.of(NO_BINARIO);
            default -> Optional.empty();
        };
    }
}
